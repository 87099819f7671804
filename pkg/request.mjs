// What stands at an address: a file of this machine, or something on the net.
import { readFile } from "node:fs/promises";

const isFile = (address) => (typeof address === "string" ? !/^(https?|data|blob):/i.test(address) : address.protocol === "file:");

/** A string that is no address is the path of a file. */
const local = (address) => (String(address).startsWith("file:") ? new URL(address) : address);

export const request = (address) => (isFile(address) ? readFile(local(address)) : fetch(address));

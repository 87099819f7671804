// "nutgraf" with its core inside: `init` may be left out wherever the host compiles 1 MB of WebAssembly at once.
export * from "./index.cjs";

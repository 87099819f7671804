//! The native command, run as a user runs it.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const TEXT: &str = "Harbour bridge opens\n\nOSLO, 4 May 2026 – “The bridge is open,” said Anna Berg, mayor of Oslo. It cost $1.2 billion.\n";

/// An empty folder of a test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn run(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_nutgraf"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command");
    let (mut stdin, input) = (child.stdin.take().expect("a pipe"), input.to_vec());
    // A command that refuses its arguments reads nothing.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("an end");
    writer.join().expect("a thread");
    output
}

fn parsed(bytes: &[u8]) -> Vec<Value> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn ids(bytes: &[u8]) -> Vec<Value> {
    parsed(bytes).into_iter().map(|mut line| line["id"].take()).collect()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn summary(text: &str) -> Value {
    let summary = nutgraf::summarize(text, &nutgraf::Options::default());
    serde_json::to_value(nutgraf::wire::wire(&summary, &nutgraf::wire::Native::new(text))).expect("JSON")
}

fn jsonl(lines: impl Iterator<Item = Value>) -> String {
    lines.flat_map(|line| [line.to_string(), "\n".to_owned()]).collect()
}

/// A release with a long word that costs little to read, so that a few hundred are more than one bunch.
fn text(id: usize) -> String {
    format!("{TEXT}{id} {}", "x".repeat(2000))
}

fn archive(count: usize) -> String {
    jsonl((0..count).map(|id| json!({ "id": id, "text": text(id) })))
}

fn unpacked(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    match name.rsplit('.').next() {
        Some("gz") => flate2::read::MultiGzDecoder::new(bytes).read_to_end(&mut plain).map(drop),
        Some("zst") => zstd::stream::copy_decode(bytes, &mut plain),
        _ => plain.write_all(bytes),
    }
    .expect("a whole file");
    plain
}

/// Values that differ in the form of a number only are one: 12 and 12.0.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, value)| b.get(key).is_some_and(|other| same(value, other)))
        }
        _ => one == other,
    }
}

#[test]
fn the_order_is_kept_and_bad_lines_are_named() {
    let mut lines: Vec<String> = archive(300).lines().map(str::to_owned).collect();
    lines[10] = "{not JSON".to_owned();
    lines[20] = r#"{"id": 20}"#.to_owned();
    lines[30] = String::new();
    lines[40] = r#""Only a string.""#.to_owned();
    lines[50] = r#"{"id": "x", "text": "x", "released": "yesterday"}"#.to_owned();
    let output = run(&["--jsonl", "--threads", "3"], lines.join("\n").as_bytes());
    let found = ids(&output.stdout);
    let expected: Vec<usize> = (0..300).filter(|id| ![10, 20, 30, 50].contains(id)).collect();
    assert_eq!(found.len(), expected.len());
    assert!(found.iter().zip(&expected).all(|(id, n)| *id == json!(n) || *n == 40));
    assert!(same(&parsed(&output.stdout)[0]["summary"], &summary(&text(0))));
    let said = said(&output);
    for words in [
        "standard input, line 11 skipped: ",
        "line 21 (id 20) skipped: no \"text\"",
        "line 51 (id \"x\") skipped: released must be a date written YYYY-MM-DD, not \"yesterday\"",
        "standard input: 296 releases, 3 lines skipped",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn numbers_are_written_as_javascript_writes_them() {
    let output = run(&[], format!("{}\n", json!({ "id": null, "text": TEXT })).as_bytes());
    let line = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(line.starts_with(r#"{"id":null,"summary":{"schema":1,"#), "{line}");
    assert!(line.contains(r#""value":1200000000,"#), "{line}");
}

#[test]
fn files_are_unpacked_and_decoded() {
    let folder = folder("decoded");
    let text = r#"{"id": 1, "text": "Café opens in Orléans."}"#.to_owned() + "\r\n";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let narrow: Vec<u8> = text.chars().map(|c| c as u8).collect();
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gz.write_all(text.as_bytes()).expect("memory");
    let files = [
        ("plain", text.clone().into_bytes()),
        ("mark", format!("\u{feff}{text}").into_bytes()),
        ("gz", gz.finish().expect("memory")),
        ("zst", zstd::encode_all(text.as_bytes(), 0).expect("memory")),
        ("utf-16", [&[0xff, 0xfe][..], &wide].concat()),
        ("utf-16 without a mark", wide),
        ("windows-1252", narrow),
    ];
    for (name, bytes) in files {
        let file = folder.join(name);
        fs::write(&file, bytes).expect("a file");
        let output = run(&[file.to_str().expect("UTF-8")], b"");
        let found = parsed(&output.stdout);
        assert_eq!(found.len(), 1, "{name}: {}", said(&output));
        assert!(same(&found[0]["summary"], &summary("Café opens in Orléans.")), "{name}");
    }
}

#[test]
fn an_output_that_was_cut_short_is_gone_on_with() {
    let folder = folder("resumed");
    let input = archive(200);
    let whole = run(&[], input.as_bytes()).stdout;
    for name in ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst"] {
        let file = folder.join(name);
        let out = file.to_str().expect("UTF-8");
        let first = run(&["--out", out], input.as_bytes());
        assert!(first.status.success(), "{}", said(&first));
        let bytes = fs::read(&file).expect("a file");
        assert!(unpacked(name, &bytes) == whole, "{name}");
        for cut in [0, 1, bytes.len() / 2, bytes.len() - 1, bytes.len()] {
            fs::write(&file, &bytes[..cut]).expect("a file");
            let again = run(&["--out", out, "--resume"], input.as_bytes());
            assert!(again.status.success(), "{}", said(&again));
            assert!(unpacked(name, &fs::read(&file).expect("a file")) == whole, "{name} cut at {cut}");
        }
        let refused = run(&["--out", out], input.as_bytes());
        assert!(said(&refused).contains("is there already; --resume goes on with it"));
        assert_eq!(refused.status.code(), Some(1));
    }
}

#[test]
fn a_file_that_is_no_output_is_not_gone_on_with() {
    let folder = folder("foreign");
    let input = archive(3);
    let long = jsonl(std::iter::once(json!({ "id": 1, "text": "x".repeat(2000) })));
    let packed = zstd::encode_all(input.as_bytes(), 0).expect("memory");
    let (one, rest) = input.split_at(input.find('\n').expect("a line") + 1);
    let mixed = [run(&[], one.as_bytes()).stdout, rest.as_bytes().to_vec()].concat();
    for (name, bytes) in [
        ("archive.jsonl", input.as_bytes()),
        ("one line.jsonl", long.trim_end().as_bytes()),
        ("notes.txt", b"Notes"),
        ("no zst.zst", input.as_bytes()),
        ("archive.zst", &packed),
        ("packed otherwise.gz", &packed),
        ("mixed.jsonl", &mixed),
    ] {
        let file = folder.join(name);
        fs::write(&file, bytes).expect("a file");
        let output = run(&["--out", file.to_str().expect("UTF-8"), "--resume"], input.as_bytes());
        assert!(said(&output).contains("is no output of this command"), "{name}: {}", said(&output));
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(fs::read(&file).expect("a file") == bytes, "{name}");
    }
}

#[test]
fn odd_lines_are_read_as_javascript_reads_them() {
    let lines = [
        r#"{"id": 1, "text": "a", "text": "A bridge opens."}"#,
        r#"{"id": 2, "text": "\ud800 opens.\udc00 A bridge 💡 \ud83d\udca1 opens."}"#,
        r#"["3", "A bridge opens.", null]"#,
        "null",
        r#"{"id": 5, "text": 3}"#,
        r#"{"id": 6, "text": "x" "y"}"#,
    ];
    let output = run(&[], lines.join("\n").as_bytes());
    assert_eq!(ids(&output.stdout), [json!(1), json!(2)]);
    assert!(same(&parsed(&output.stdout)[0]["summary"], &summary("A bridge opens.")));
    let halves = summary("\u{fffd} opens.\u{fffd} A bridge 💡 💡 opens.");
    assert!(same(&parsed(&output.stdout)[1]["summary"], &halves));
    let said = said(&output);
    for line in [3, 4] {
        assert!(said.contains(&format!("line {line} skipped: no \"text\"")), "{said}");
    }
    assert!(said.contains("line 5 (id 5) skipped: no \"text\""), "{said}");
    assert!(said.contains("line 6 skipped: expected"), "{said}");
}

#[test]
fn nobody_need_listen_to_what_is_said() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_nutgraf"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command");
    drop(child.stderr.take());
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(format!("no JSON\n{}", archive(1)).as_bytes()).expect("a pipe");
    drop(stdin);
    let output = child.wait_with_output().expect("an end");
    assert_eq!((output.status.code(), ids(&output.stdout)), (Some(1), vec![json!(0)]));
}

#[test]
fn a_line_without_an_id_can_not_be_resumed() {
    let file = folder("nameless").join("out.jsonl");
    let output = run(&["--resume", "--out", file.to_str().expect("UTF-8")], b"\"A bridge opens.\"\n");
    assert!(said(&output).contains("line 1 skipped: no \"id\", which --resume goes by"));
    assert_eq!(fs::read(file).expect("a file"), b"");
}

#[test]
fn what_can_not_be_read_is_named_and_the_others_are_read() {
    let folder = folder("unreadable");
    let good = folder.join("good.jsonl");
    fs::write(&good, archive(1)).expect("a file");
    let cut = folder.join("cut.gz");
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gz.write_all(archive(50).as_bytes()).expect("memory");
    let packed = gz.finish().expect("memory");
    fs::write(&cut, &packed[..packed.len() / 2]).expect("a file");
    let missing = folder.join("missing.jsonl");
    for (file, words) in [
        (&missing, "there is no such file"),
        (&folder, "is a folder; name the files in it"),
        (&cut, "ends in the middle of its compressed data"),
    ] {
        let output = run(&[file.to_str().expect("UTF-8"), good.to_str().expect("UTF-8")], b"");
        assert!(said(&output).contains(words), "{}", said(&output));
        assert_eq!((output.status.code(), ids(&output.stdout)), (Some(1), vec![json!(0)]));
    }
}

#[test]
fn names_that_are_known_reach_the_core() {
    let folder = folder("names");
    let (names, wrong) = (folder.join("names.json"), folder.join("wrong.json"));
    fs::write(&names, r#"{"organizations": ["Varnow"]}"#).expect("a file");
    fs::write(&wrong, r#"{"bodies": ["Varnow"]}"#).expect("a file");
    let read =
        |file: &Path| run(&["--names", file.to_str().expect("UTF-8")], br#""The pumps of Varnow run all night.""#);
    assert_eq!(parsed(&read(&names).stdout)[0]["summary"]["organizations"][0]["name"], "Varnow");
    let list = folder.join("list.json");
    fs::write(&list, "[]").expect("a file");
    for file in [&wrong, &list, &folder.join("missing.json")] {
        assert_eq!(read(file).status.code(), Some(2));
    }
}

#[test]
fn a_wrong_use_is_refused() {
    for args in [
        &["--sentences", "x"][..],
        &["--released", "2026-02-30"],
        &["--released", "2026-5-4"],
        &["--nonsense"],
        &["--resume"],
    ] {
        let output = run(args, b"");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args:?}");
    }
}

#[test]
fn a_reader_that_goes_away_ends_the_command_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_nutgraf"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command");
    let mut stdin = child.stdin.take().expect("a pipe");
    let writer = std::thread::spawn(move || drop(stdin.write_all(archive(1000).as_bytes())));
    let mut stdout = child.stdout.take().expect("a pipe");
    stdout.read_exact(&mut [0; 100]).expect("a line");
    drop(stdout);
    let output = child.wait_with_output().expect("an end");
    writer.join().expect("a thread");
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}

#[test]
fn the_line_of_the_readme_works() {
    let folder = folder("readme");
    fs::write(folder.join("archive.jsonl.zst"), zstd::encode_all(archive(2).as_bytes(), 0).expect("memory"))
        .expect("a file");
    let readme = include_str!("../README.md");
    let lines: Vec<_> = readme.lines().filter_map(|line| line.strip_prefix("nutgraf ")).collect();
    assert_eq!(lines.len(), 1);
    let args: Vec<_> = lines[0].split(' ').collect();
    let status =
        Command::new(env!("CARGO_BIN_EXE_nutgraf")).args(args).current_dir(&folder).status().expect("the command");
    assert!(status.success());
    let written = fs::read(folder.join("summaries.jsonl.gz")).expect("a file");
    assert_eq!(ids(&unpacked("summaries.jsonl.gz", &written)), [json!(0), json!(1)]);
}

//! How often the reading of a release asks for memory: a budget that tells of work for each token, on any machine alike.
#![expect(unsafe_code, reason = "an allocator can't be written without")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use nutgraf::{Options, summarize};

/// The system's allocator, which counts what it is asked for.
struct Counting;

static ASKED: AtomicUsize = AtomicUsize::new(0);

// SAFETY: all is left to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ASKED.fetch_add(1, Ordering::Relaxed);
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(memory, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The most for each hundred words; the limit follows what is reached.
const BUDGET: usize = 640;

#[test]
fn a_release_asks_for_little_memory() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let texts = files.filter(|path| path.extension().is_some_and(|ext| ext == "txt"));
    let texts: Vec<String> = texts.map(|path| fs::read_to_string(path).expect("a text")).collect();
    let options = Options::default();
    drop(summarize(&texts[0], &options));
    let before = ASKED.load(Ordering::Relaxed);
    let words: usize = texts.iter().map(|text| summarize(text, &options).stats.words).sum();
    let asked = (ASKED.load(Ordering::Relaxed) - before) * 100 / words;
    assert!(asked <= BUDGET, "{asked} for each hundred words");
}

//! Threads that work at once, with their answers in the order of the questions and no more in hand than they can work on.

use std::thread;

use crossbeam_channel::bounded;

/// Works on each item of `source`; `sink` gets the answers in the order of the items.
pub fn ordered<T: Send, R: Send>(
    threads: usize,
    source: impl Iterator<Item = T> + Send,
    work: impl Fn(T) -> R + Sync,
    sink: impl FnMut(R),
) {
    let (tasks, queue) = bounded(threads);
    let (turns, order) = bounded(2 * threads);
    thread::scope(|scope| {
        scope.spawn(move || {
            for item in source {
                let (answer, turn) = bounded(1);
                let sent = turns.send(turn).is_ok() && tasks.send((item, answer)).is_ok();
                if !sent {
                    break;
                }
            }
        });
        for _ in 0..threads {
            let (queue, work) = (queue.clone(), &work);
            scope.spawn(move || queue.iter().for_each(|(item, answer)| drop(answer.send(work(item)))));
        }
        order.iter().filter_map(|turn| turn.recv().ok()).for_each(sink);
    });
}

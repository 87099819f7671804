//! Weights in the layout that `nutgraf::model::Weights` reads.

use nutgraf::model::{FAR, LAST};

/// Rounds the weights to `-limit..=limit` and lays them out.
pub fn bytes(average: &[f64], classes: usize, scale: f64, limit: i32) -> Vec<u8> {
    let (mut steps, mut ids, mut values) = (vec![], vec![], vec![]);
    let mut before = 0;
    for (key, row) in average.chunks(classes).enumerate() {
        let rounded = row.iter().map(|w| ((w * scale).round() as i32).clamp(-limit, limit));
        let kept: Vec<_> = rounded.enumerate().filter(|(_, w)| *w != 0).collect();
        let Some(&(last, _)) = kept.last() else { continue };
        let step = key - before;
        steps.extend(vec![FAR; step / usize::from(FAR)]);
        steps.push((step % usize::from(FAR)) as u8);
        before = key;
        let mut next = 0;
        for (class, weight) in kept {
            ids.push((class - next) as u8 | if class == last { LAST } else { 0 });
            values.push((weight as i8) as u8);
            next = class + 1;
        }
    }
    eprintln!("{} features, {} weights", ids.iter().filter(|id| **id & LAST != 0).count(), ids.len());
    [&(steps.len() as u32).to_le_bytes()[..], &steps, &ids, &values].concat()
}

//! Weights in the layout that `nutgraf::model::Weights` reads in place.

use nutgraf::model::{BUCKET_BITS, KEY_BITS, LAST};

/// Rounds the weights to `-limit..=limit` and lays them out.
pub fn bytes(average: &[f64], classes: usize, scale: f64, limit: i32) -> Vec<u8> {
    let (mut counts, mut rests, mut ids, mut values) = (vec![], vec![], vec![], vec![]);
    for bucket in 0..1usize << BUCKET_BITS {
        let before = (rests.len(), ids.len());
        let keys = 1usize << (KEY_BITS - BUCKET_BITS);
        for rest in 0..keys {
            let row = &average[(bucket * keys + rest) * classes..][..classes];
            let rounded = row.iter().map(|w| ((w * scale).round() as i32).clamp(-limit, limit));
            let kept: Vec<_> = rounded.enumerate().filter(|(_, w)| *w != 0).collect();
            rests.extend((!kept.is_empty()).then_some(rest as u8));
            ids.extend(kept.iter().map(|(class, _)| *class as u8));
            values.extend(kept.iter().map(|(_, w)| (*w as i8) as u8));
            ids.last_mut().into_iter().for_each(|last| *last |= LAST);
        }
        counts.push(u8::try_from(rests.len() - before.0).expect("few rows in a bucket"));
        counts.push(u8::try_from(ids.len() - before.1).expect("few weights in a bucket"));
    }
    eprintln!("{} features, {} weights", rests.len(), ids.len());
    [counts, rests, ids, values].concat()
}

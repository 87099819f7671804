//! Weights in the layout that `nutgraf::model::Weights` reads in place.

use nutgraf::model::{BUCKET_BITS, KEY_BITS};

/// Rounds the weights to `-limit..=limit` and lays them out.
pub fn bytes(average: &[f64], classes: usize, scale: f64, limit: i32) -> Vec<u8> {
    let (mut starts, mut rests, mut counts, mut ids, mut values) = (vec![], vec![], vec![], vec![], vec![]);
    for bucket in 0..1usize << BUCKET_BITS {
        start(&mut starts, rests.len(), ids.len());
        let keys = 1usize << (KEY_BITS - BUCKET_BITS);
        for rest in 0..keys {
            let row = &average[(bucket * keys + rest) * classes..][..classes];
            let rounded = row.iter().map(|w| ((w * scale).round() as i32).clamp(-limit, limit));
            let kept: Vec<_> = rounded.enumerate().filter(|(_, w)| *w != 0).collect();
            if !kept.is_empty() {
                rests.push(rest as u8);
                counts.push(kept.len() as u8);
                ids.extend(kept.iter().map(|(class, _)| *class as u8));
                values.extend(kept.iter().map(|(_, w)| (*w as i8) as u8));
            }
        }
    }
    start(&mut starts, rests.len(), ids.len());
    eprintln!("{} features, {} weights", rests.len(), ids.len());
    [starts, rests, counts, ids, values].concat()
}

fn start(starts: &mut Vec<u8>, row: usize, weight: usize) {
    starts.extend(u16::try_from(row).expect("few rows").to_le_bytes());
    starts.extend(u32::try_from(weight).expect("few weights").to_le_bytes());
}

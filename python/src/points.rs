//! Byte offsets to offsets in characters, one way.

/// For each character that is not ASCII, the byte behind it and by how much bytes outnumber characters up to there.
pub struct Points(Vec<(u32, u32)>);

impl Points {
    pub fn new(text: &str) -> Self {
        let mut surplus = 0;
        let wide = text.char_indices().filter(|(_, c)| !c.is_ascii());
        Self(
            wide.map(|(at, c)| {
                surplus += c.len_utf8() - 1;
                (narrow(at + c.len_utf8()), narrow(surplus))
            })
            .collect(),
        )
    }

    pub fn offset(&self, at: u32) -> u32 {
        let before = self.0.partition_point(|&(behind, _)| behind <= at);
        at - before.checked_sub(1).map_or(0, |i| self.0[i].1)
    }
}

/// Texts are far shorter than four gigabytes.
fn narrow(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

//! How often a random test draws, and numbers without a pattern.

/// The variable that asks for other than the usual number of rounds: `full`, as the gate does, or a number.
const ROUNDS: &str = "REFERENT_ROUNDS";

/// Returns the number of rounds of a random test: `usual` where `cargo test` is run by hand, `full` in the gate.
pub(crate) fn rounds(usual: u32, full: u32) -> u32 {
    match std::env::var(ROUNDS) {
        Ok(asked) if asked == "full" => full,
        Ok(asked) => {
            asked.parse().unwrap_or_else(|_| panic!("{ROUNDS} is »full« or a number, not »{asked}«"))
        }
        Err(_) => usual,
    }
}

/// Numbers without a pattern, the same in every run: each case begins a sequence of its own.
#[cfg_attr(windows, allow(dead_code, reason = "the stories that draw numbers run on Unix alone"))]
pub(crate) struct Chance(u64);

#[cfg_attr(windows, allow(dead_code, reason = "the stories that draw numbers run on Unix alone"))]
impl Chance {
    pub(crate) fn of(case: usize) -> Self {
        Chance((case as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end.max(1) as u64) as usize
    }
}

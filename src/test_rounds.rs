//! How often a random test draws.

/// The variable that asks for other than the usual number of rounds: `full`, as the gate does, or a number.
const ROUNDS: &str = "REFERENT_ROUNDS";

/// Returns the number of rounds of a random test: `usual` while somebody waits for `cargo test`, `full` in the gate.
pub(crate) fn rounds(usual: u32, full: u32) -> u32 {
    match std::env::var(ROUNDS) {
        Ok(asked) if asked == "full" => full,
        Ok(asked) => {
            asked.parse().unwrap_or_else(|_| panic!("{ROUNDS} is »full« or a number, not »{asked}«"))
        }
        Err(_) => usual,
    }
}

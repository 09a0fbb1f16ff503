//! Nothing is lost: documents of the lines that agendas are made of, whose own words are all in the meeting or in a warning.

#![no_main]

#[path = "../../../src/import/tests/lines.rs"]
mod lines;

use libfuzzer_sys::fuzz_target;
use referent::import;

fuzz_target!(|bytes: &[u8]| {
    let rows = bytes.chunks_exact(2).take(150).enumerate().map(|(i, two)| {
        let own = (0..4).map(|k| word(i * 4 + k)).collect();
        (usize::from(two[0]), u32::from(two[1] & 31), u32::from(two[1] >> 5), own)
    });
    let (text, words) = lines::document(rows);
    let Ok(imported) = import::read(text.as_bytes(), "referat.txt") else { return };
    let mut all = serde_json::to_string(&imported.meeting).expect("a meeting is written");
    imported.warnings.iter().for_each(|warning| all.push_str(&warning.to_string()));
    for word in words {
        assert!(all.contains(&word), "{word} is lost from\n{text}\n{all}");
    }
});

/// A word without vowels that stands nowhere else, and is like no other: a title that is nearly another's is its twin.
fn word(n: usize) -> String {
    const LETTERS: &[u8] = b"bdghjklmnpqrst";
    let all = LETTERS.len().pow(6);
    let digits = (0..6).scan((n * 1_664_525 + 3_141_593) % all, |rest, _| {
        let letter = LETTERS[*rest % LETTERS.len()];
        *rest /= LETTERS.len();
        Some(char::from(letter))
    });
    std::iter::once('w').chain(digits).collect()
}

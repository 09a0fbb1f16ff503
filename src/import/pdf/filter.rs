//! The packings of streams that are not deflate: letters for bytes, and runs of one byte.

/// Returns the bytes of pairs of hexadecimal digits, up to `>`.
pub(super) fn ascii_hex(text: &[u8]) -> Vec<u8> {
    let digits = text.iter().take_while(|&&c| c != b'>').filter_map(|&c| char::from(c).to_digit(16));
    let digits: Vec<u8> = digits.map(|digit| digit as u8).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect()
}

/// Returns the bytes of text that writes four in five letters, up to `~>`; `z` is four zeros.
pub(super) fn ascii_85(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 5 * 4);
    let (mut sum, mut count) = (0_u32, 0);
    let text = text.strip_prefix(b"<~").unwrap_or(text);
    for &c in text.iter().take_while(|&&c| c != b'~') {
        match c {
            b'z' if count == 0 => out.extend([0; 4]),
            b'!'..=b'u' => {
                sum = sum.wrapping_mul(85).wrapping_add(u32::from(c - b'!'));
                count += 1;
            }
            _ => {}
        }
        if count == 5 {
            out.extend(sum.to_be_bytes());
            (sum, count) = (0, 0);
        }
    }
    if count > 1 {
        let full = (count..5).fold(sum, |sum, _| sum.wrapping_mul(85).wrapping_add(84));
        out.extend(&full.to_be_bytes()[..count - 1]);
    }
    out
}

/// Returns the bytes of runs: a length and then as many bytes, or one byte that stands for many; none when they come to more than
/// the limit.
pub(super) fn run_length(bytes: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let [length, tail @ ..] = rest {
        let length = usize::from(*length);
        match tail {
            _ if length == 128 => break,
            [byte, tail @ ..] if length > 128 => {
                out.resize(out.len() + 257 - length, *byte);
                rest = tail;
            }
            _ => {
                let (literal, tail) = tail.split_at((length + 1).min(tail.len()));
                out.extend(literal);
                rest = tail;
            }
        }
        if out.len() > limit {
            return None;
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_runs_are_bytes() {
        assert_eq!(ascii_hex(b"48 656A 2>no"), b"Hej ");
        assert_eq!(ascii_85(b"<~87cUR\nDZ~>no"), b"Hello");
        assert_eq!(ascii_85(b"z~>"), [0; 4]);
        assert_eq!(run_length(b"\x02Hej\xFF!\x80no", 100).unwrap(), b"Hej!!");
        assert_eq!(run_length(b"\x81a\x81b", 200), None);
        assert_eq!(run_length(b"\x7Fa", 200).unwrap(), b"a");
    }
}

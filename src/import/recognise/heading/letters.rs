//! Letters for numbers before a title: "IV. Regnskab", "B) Regnskab".

/// Returns a Roman number before a title: its value, as printed, and the title.
pub(crate) fn roman(plain: &str) -> Option<(u32, &str, &str)> {
    let (printed, rest) = divided(plain)?;
    let digit = |c: char| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        _ => None,
    };
    let (mut value, mut largest) = (0_u32, 0_u32);
    for c in printed.chars().rev() {
        let worth = digit(c)?;
        value = if worth < largest { value.checked_sub(worth)? } else { value + worth };
        largest = largest.max(worth);
    }
    Some((value, printed, rest))
}

/// Returns a capital before a title: its place in the alphabet, as printed, and the title.
pub(crate) fn capital(plain: &str) -> Option<(u32, &str, &str)> {
    let (printed, rest) = divided(plain)?;
    let letter = printed.bytes().next().filter(|letter| printed.len() == 1 && letter.is_ascii_uppercase())?;
    Some((u32::from(letter - b'A') + 1, printed, rest))
}

/// Returns a paragraph before a title, as old protocols number their items, "§ 3 Regnskab": its number, as printed
/// without the sign, and the title.
pub(crate) fn paragraph(plain: &str) -> Option<(u32, &str, &str)> {
    let number = plain.strip_prefix('§')?.trim_start();
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let rest = number[digits..].trim_start_matches(['.', ')', ':']);
    let title = rest.trim_start();
    let fits = (1..=3).contains(&digits)
        && rest.len() > title.len()
        && title.starts_with(char::is_uppercase)
        && title.len() <= 160
        && !title.ends_with('.');
    fits.then_some((number[..digits].parse().ok()?, &number[..digits], title))
}

/// Returns the place of a letter in the alphabet: 2 of 'b' and of 'B'.
pub(crate) fn place(letter: char) -> Option<u32> {
    letter.is_ascii_alphabetic().then(|| u32::from(letter.to_ascii_lowercase()) - u32::from('a') + 1)
}

/// Returns a small letter before a title: its place in the alphabet, as printed, and the title.
pub(crate) fn small(plain: &str) -> Option<(u32, &str, &str)> {
    let (printed, rest) = divided(plain)?;
    let letter = printed.bytes().next().filter(|letter| printed.len() == 1 && letter.is_ascii_lowercase())?;
    Some((u32::from(letter - b'a') + 1, printed, rest))
}

/// Returns a capital and a number under it before a title, "B.2 Regnskab" and "B2. Regnskab": the place of the
/// letter, the number, both as printed, and the title.
pub(crate) fn numbered(plain: &str) -> Option<(u32, u32, &str, &str)> {
    let letter = plain.bytes().next().filter(u8::is_ascii_uppercase)?;
    let dotted = plain[1..].strip_prefix('.');
    let number = dotted.unwrap_or(&plain[1..]);
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let n = number[..digits].parse().ok().filter(|_| digits <= 2)?;
    let behind = &number[digits..];
    let rest = behind.trim_start_matches(['.', ')', ':']);
    // "A4 Papir"
    if dotted.is_none() && rest.len() == behind.len() {
        return None;
    }
    let title = rest.trim_start();
    let fits = rest.len() > title.len() && title.starts_with(char::is_uppercase) && title.len() <= 160;
    let printed = &plain[..1 + usize::from(dotted.is_some()) + digits];
    fits.then(|| (u32::from(letter - b'A') + 1, n, printed, title))
}

/// Returns what stands before a dot, a bracket or a colon, and the title after it.
fn divided(plain: &str) -> Option<(&str, &str)> {
    let (printed, rest) = plain.split_once(['.', ')', ':'])?;
    let title = rest.trim_start();
    let fits = (1..=6).contains(&printed.len())
        && rest.len() > title.len()
        && title.starts_with(char::is_uppercase)
        && title.len() <= 160;
    fits.then_some((printed, title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numbers_and_capitals_count_titles() {
        for (line, value) in
            [("I. Valg", 1), ("IV. Regnskab", 4), ("IX) Eventuelt", 9), ("XIV: Kaffe", 14), ("V. Budget", 5)]
        {
            assert_eq!(roman(line).map(|(value, ..)| value), Some(value), "{line}");
        }
        assert_eq!(capital("C. Regnskab"), Some((3, "C", "Regnskab")));
        assert_eq!(small("c) Regnskab"), Some((3, "c", "Regnskab")));
        assert_eq!(numbered("B.2\tRegnskab"), Some((2, 2, "B.2", "Regnskab")));
        assert_eq!(numbered("C2. Regnskab"), Some((3, 2, "C2", "Regnskab")));
        assert_eq!(numbered("A4 Papir"), None);
        assert_eq!(paragraph("§ 3 Regnskab"), Some((3, "3", "Regnskab")));
        assert_eq!(
            paragraph("§ 3 Foreningens formål er at drive en havn.").or(paragraph("§ 3, stk. 2")),
            None
        );
        assert_eq!(numbered("B. Regnskab").or(numbered("B.2 kr.")).or(numbered("2.1 Valg")), None);
        for line in ["I dag mødes vi", "I. valg", "Ib. Holm", "1. Valg"] {
            assert_eq!((roman(line), capital(line)), (None, None), "{line}");
        }
    }
}

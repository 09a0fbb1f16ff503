//! Letters for numbers before a title: "IV. Regnskab", "B) Regnskab".

/// A Roman number before a title: its value, as printed, and the title.
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

/// A capital before a title: its place in the alphabet, as printed, and the title.
pub(crate) fn capital(plain: &str) -> Option<(u32, &str, &str)> {
    let (printed, rest) = divided(plain)?;
    let letter = printed.bytes().next().filter(|letter| printed.len() == 1 && letter.is_ascii_uppercase())?;
    Some((u32::from(letter - b'A') + 1, printed, rest))
}

/// What stands before a dot, a bracket or a colon, and the title after it.
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
        for line in ["I dag mødes vi", "I. valg", "Ib. Holm", "1. Valg"] {
            assert_eq!((roman(line), capital(line)), (None, None), "{line}");
        }
    }
}

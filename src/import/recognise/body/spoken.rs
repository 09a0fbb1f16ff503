//! The body that a text speaks of, where no title names one.

use crate::import::recognise::body::is_board;

/// Returns the body that a text says most often decides: "at Kulturudvalget drøfter", "Byrådet godkendte". Nothing
/// where no one word stands out.
pub(crate) fn spoken_of<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for text in texts {
        let mut before = "";
        for word in text.split(' ') {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let opens = before.is_empty() || before.ends_with(['.', ':']) || before == "at";
            if opens && word.len() == bare.len() && bare.starts_with(char::is_uppercase) && is_board(bare) {
                match counts.iter_mut().find(|(known, _)| *known == bare) {
                    Some((_, n)) => *n += 1,
                    None => counts.push((bare, 1)),
                }
            }
            before = word;
        }
    }
    let most = counts.iter().map(|(_, n)| *n).max()?;
    let mut leading = counts.iter().filter(|(_, n)| *n == most);
    let (name, n) = leading.next()?;
    (*n > 1 && leading.next().is_none()).then_some(*name)
}

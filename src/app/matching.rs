//! Finding by a few letters: how well a row matches a query.

/// Returns how well a row matches a query, lower being better; `None` when it does not. Every word of the
/// query must occur in the number or the text; a number that begins so comes first, then words that begin so.
pub(super) fn rank(query: &str, number: &str, text: &str) -> Option<usize> {
    let query = fold(query.trim());
    if query.is_empty() {
        return Some(0);
    }
    let wanted = query.trim_end_matches('.');
    if number == wanted {
        return Some(0);
    }
    if !number.is_empty() && number.starts_with(wanted) {
        return Some(1);
    }
    let text = fold(text);
    let mut worst = 0;
    for word in query.split_whitespace() {
        let at = text.find(word)?;
        let begins = starts_a_word(&text, word);
        worst = worst.max(if at == 0 {
            2
        } else if begins {
            3
        } else {
            4
        });
    }
    Some(worst)
}

/// Returns text in lower case, without the accents that are seldom typed: "kopier" finds "Kopiér".
fn fold(text: &str) -> String {
    text.to_lowercase().replace(['é', 'è'], "e")
}

fn starts_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
}

/// Returns the rows that match a query, best first, otherwise in their own order.
pub(super) fn ranked<T>(query: &str, rows: Vec<T>, key: impl Fn(&T) -> (String, String)) -> Vec<T> {
    let mut found: Vec<(usize, T)> = rows
        .into_iter()
        .filter_map(|row| {
            let (number, text) = key(&row);
            rank(query, &number, &text).map(|rank| (rank, row))
        })
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, row)| row).collect()
}

#[cfg(test)]
mod tests {
    use super::rank;

    #[test]
    fn numbers_come_first_then_the_beginnings_of_words() {
        assert_eq!(rank("3.1", "3.1", "Klimaplan"), Some(0));
        assert_eq!(rank("3", "3.1", "Klimaplan"), Some(1));
        assert_eq!(rank("kli", "3.1", "Klimaplan"), Some(2));
        assert_eq!(rank("øko", "4", "Status på økonomi"), Some(3));
        assert_eq!(rank("plan", "3.1", "Klimaplan"), Some(4));
        assert_eq!(rank("bus", "3.1", "Klimaplan"), None);
    }
}

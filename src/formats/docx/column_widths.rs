//! How wide the columns of a table are: so that no word is broken where the page has room for it.

/// How wide a letter is on average over a word, in twentieths of a point: bold, and in the widest font that is
/// taken where the one of the style is missing.
const LETTER: usize = 165;
/// The margins of a cell with its border, in twentieths of a point.
const MARGINS: usize = 240;

/// Returns the widths of the columns of a table with these texts in its rows, `page` together: each as wide as
/// its longest word, and the rest by what the columns have in their cells.
pub(super) fn column_widths<'a>(rows: impl Iterator<Item = Vec<&'a str>>, page: usize) -> Vec<usize> {
    let mut needs: Vec<ColumnNeed> = Vec::new();
    for row in rows {
        needs.resize(needs.len().max(row.len()).max(1), ColumnNeed { word: MARGINS, line: MARGINS });
        for (need, text) in needs.iter_mut().zip(row) {
            let longest = text.split([' ', '\n', '-']).map(|word| word.chars().count()).max().unwrap_or(0);
            need.word = need.word.max(MARGINS + LETTER * longest);
            need.line = need.line.max(MARGINS + LETTER * text.chars().count()).max(need.word);
        }
    }
    let words: usize = needs.iter().map(|need| need.word).sum();
    let lines: usize = needs.iter().map(|need| need.line).sum();
    let widest = widest(&needs, page);
    let width = |need: &ColumnNeed| match lines {
        _ if words >= page => need.word.min(widest),
        _ if lines <= page => page * need.line / lines,
        // the words, and of what is left the more the longer the cells are
        _ => need.word + (page - words) * (need.line - need.word) / (lines - words),
    };
    needs.iter().map(width).collect()
}

/// Returns the width that the widest columns have to keep to, for all to be on the page: the others keep what
/// their words need.
fn widest(needs: &[ColumnNeed], page: usize) -> usize {
    let mut words: Vec<usize> = needs.iter().map(|need| need.word).collect();
    words.sort_unstable();
    let (mut room, mut columns) = (page, words.len());
    for word in words {
        let share = room / columns;
        if word > share {
            return share;
        }
        (room, columns) = (room - word, columns - 1);
    }
    page
}

/// What a column needs, in twentieths of a point.
#[derive(Debug, Clone, Copy)]
struct ColumnNeed {
    /// For its longest word.
    word: usize,
    /// For its longest cell on one line.
    line: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: usize = 9000;

    fn of(rows: &[&[&'static str]]) -> Vec<usize> {
        column_widths(rows.iter().map(|row| row.to_vec()), PAGE)
    }

    #[test]
    fn a_long_word_is_not_broken_and_short_columns_stay_narrow() {
        let long = "revisionsberetningerne";
        let text = "Skal være færdig inden sommerferien, så at kommunerne kan tage stilling i august.";
        let widths = of(&[&["Nr.", "Hvad", "År", "Note"], &["1", long, "2026", text]]);
        assert!(widths[1] >= MARGINS + LETTER * long.len(), "{widths:?}");
        assert!(widths[0] < widths[2] && widths[2] < widths[1], "{widths:?}");
        assert!(widths.iter().sum::<usize>() <= PAGE && widths[3] > PAGE / 4, "{widths:?}");
    }

    #[test]
    fn a_small_table_fills_the_page_and_one_too_wide_is_divided() {
        let alike = of(&[&["Ja", "Nej"], &["11", "8"]]);
        assert!(alike.iter().sum::<usize>() > PAGE - 3 && alike.iter().all(|width| *width > PAGE / 3));
        let word = "sammenhængskraftsundersøgelsesresultaterne";
        let crowded = of(&[&[word, word, word, "ja"]]);
        assert!(crowded.iter().sum::<usize>() <= PAGE && crowded[0] == crowded[2]);
        // the short words keep their room
        assert!(crowded[3] >= MARGINS + LETTER * "ja".len(), "{crowded:?}");
        assert!(of(&[]).is_empty());
    }
}

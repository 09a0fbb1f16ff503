//! Lists of a page: the mark before each entry.

/// The deepest list that is counted.
const DEEPEST: usize = 100;

/// The lists that are open, from the outermost.
#[derive(Debug, Default)]
pub(super) struct OpenLists {
    /// The number of the next entry; none for a list without numbers.
    open: Vec<Option<u32>>,
    /// How many are open beyond the deepest.
    beyond: usize,
}

impl OpenLists {
    /// A list begins.
    pub(super) fn open(&mut self, next: Option<u32>) {
        if self.open.len() < DEEPEST {
            self.open.push(next);
        } else {
            self.beyond += 1;
        }
    }

    /// A list ends.
    pub(super) fn close(&mut self) {
        match self.beyond.checked_sub(1) {
            Some(beyond) => self.beyond = beyond,
            None => drop(self.open.pop()),
        }
    }

    /// Returns the mark of the next entry: `- `, or its number, which may be its own.
    pub(super) fn mark(&mut self, printed: Option<u32>) -> String {
        match self.open.last_mut() {
            Some(Some(next)) => {
                let number = printed.unwrap_or(*next);
                *next = number.saturating_add(1);
                format!("{number}. ")
            }
            _ => "- ".to_owned(),
        }
    }
}

/// Returns a mark that Word wrote as text: a number is kept, any sign is a dash.
pub(super) fn written(mark: &str) -> String {
    let mark = mark.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}');
    let counts = mark.ends_with(['.', ')']) || mark.starts_with(|c: char| c.is_ascii_digit());
    if counts { format!("{mark} ") } else { "- ".to_owned() }
}

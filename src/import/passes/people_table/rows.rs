//! The rows of a text with a divider between its cells.

/// A row: its line in the file, and its cells.
pub(super) type TableRow = (usize, Vec<String>);

/// Returns the rows of a text with a divider. A cell in quotes may hold the divider, line ends, and quotes written
/// twice.
pub(super) fn rows(text: &str, divider: char) -> Vec<TableRow> {
    let mut rows: Vec<TableRow> = Vec::new();
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let (mut no, mut begun) = (1, 1);
    let mut chars = text.chars().peekable();
    loop {
        let next = chars.next();
        match next {
            Some('"') if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            Some('"') if quoted => quoted = false,
            Some('"') if cell.trim().is_empty() => quoted = true,
            Some('\r') if !quoted => {}
            Some(c) if !quoted && c == divider => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            Some('\n') | None if !quoted || next.is_none() => {
                cells.push(std::mem::take(&mut cell).trim().to_owned());
                let row = std::mem::take(&mut cells);
                rows.extend(row.iter().any(|cell: &String| !cell.is_empty()).then_some((begun, row)));
                begun = no + 1;
            }
            Some(c) => cell.push(c),
            None => {}
        }
        no += usize::from(next == Some('\n'));
        if next.is_none() {
            return rows;
        }
    }
}

//! Whether the words for the sides come before the people ("imod V") or after them ("V imod").

use super::Token;

/// Shown when a line can be read both ways.
pub(super) const DOUBT: &str =
    "for og imod skal alle stå foran (for A, imod B) eller alle bagefter (A for, B imod)";

/// Returns the tokens with each word for a side before its group and without pauses; `None` when the line is
/// ambiguous.
pub(super) fn sides_first(mut tokens: Vec<Token>) -> Option<Vec<Token>> {
    if tokens.iter().any(is_side) {
        slashes_to_pauses(&mut tokens)?;
        let groups = tokens.iter().any(|token| !is_side(token) && *token != Token::Pause);
        if groups && !is_set_against(&tokens) && !(stand_first(&tokens)?) {
            tokens = with_sides_first(tokens);
        }
    }
    tokens.retain(|token| *token != Token::Pause);
    Some(tokens)
}

fn is_side(token: &Token) -> bool {
    matches!(token, Token::Side(_))
}

/// Treats slashes as separators. Returns `None` when a part names no side.
fn slashes_to_pauses(tokens: &mut [Token]) -> Option<()> {
    let mut parts = tokens.split(|token| *token == Token::Slash).filter(|part| !part.is_empty());
    if !parts.all(|part| part.iter().any(is_side)) {
        return None;
    }
    for token in tokens.iter_mut().filter(|token| **token == Token::Slash) {
        *token = Token::Pause;
    }
    Some(())
}

/// Returns whether the line is like "11 mod 4": for and against in that order.
fn is_set_against(tokens: &[Token]) -> bool {
    let tokens = tokens.strip_suffix(&[Token::Pause]).unwrap_or(tokens);
    matches!(tokens, [Token::Number(_), Token::Side(1), Token::Number(_)])
}

/// Returns whether the words for the sides come first; `None` when only some do.
fn stand_first(tokens: &[Token]) -> Option<bool> {
    let words: Vec<&Token> = tokens.iter().filter(|token| **token != Token::Pause).collect();
    let first = is_side(words.first()?);
    let apart = !words.windows(2).any(|two| is_side(two[0]) && is_side(two[1]));
    let one_way = apart && is_side(words.last()?) != first;
    // a side keeps its group: "V imod, C" is not "imod C"
    let keeps = tokens.iter().enumerate().filter(|(_, token)| is_side(token)).all(|(at, _)| {
        let pause = |token: Option<&Token>| token.is_none_or(|token| *token == Token::Pause);
        let before = pause(at.checked_sub(1).and_then(|at| tokens.get(at)));
        let after = pause(tokens.get(at + 1));
        before == after || before == first
    });
    (one_way && keeps).then_some(first)
}

/// Returns the tokens with each side before its group instead of after it.
fn with_sides_first(tokens: Vec<Token>) -> Vec<Token> {
    let (mut turned, mut group) = (Vec::new(), Vec::new());
    for token in tokens {
        if is_side(&token) {
            turned.push(token);
            turned.append(&mut group);
        } else {
            group.push(token);
        }
    }
    turned
}

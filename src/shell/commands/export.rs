//! `referent export`: the referat or a part of it, printed or as a file; all meetings, one per line.

use std::path::Path;

use super::{list_copies, load, open_store, put, write};
use crate::cli::ExportArgs;
use crate::document::select;
use crate::export::{self, Edition, Format, Selection};
use crate::meeting::{ItemId, Meeting};
use crate::shell::files::{self, Existing};
use crate::shell::{Sentence, print, print_error, print_json, user_files};
use crate::store::{StoreError, read_mirror};

/// How the export is written.
enum Output {
    /// As a document.
    Document(Format),
    /// As a meeting file.
    Json,
    /// As a meeting file on one line.
    JsonLine,
}

pub(in crate::shell) fn export(dir: &Path, args: &ExportArgs) -> Result<u8, Sentence> {
    let edition = Edition::of(args.open);
    let existing = Existing::forced(args.force);
    let output = args.output.as_deref();
    let Some(id) = args.id.as_deref() else {
        let lines = all(dir, edition, args)?;
        return put(&lines, print_json, output, edition, existing);
    };
    let meeting = load(dir, id)?;
    if edition == Edition::Open
        && let Some(sentence) = meeting.withheld_sentence()
    {
        print_error(&sentence);
    }
    let format = match asked(args)? {
        Output::Json => {
            return put(&export::json_edition(&meeting, edition), print_json, output, edition, existing);
        }
        Output::JsonLine => {
            return put(&export::json_line(&meeting, edition), print_json, output, edition, existing);
        }
        Output::Document(format) => format,
    };
    let template = template(args, &meeting).filter(|_| format == Format::Docx);
    let document = select(&meeting, edition, &selection(args, &meeting)?);
    let bytes = files::printed(&document, format, template.as_deref())?;
    if let Some(path) = output {
        report_unfinished(&meeting, path);
    }
    match output {
        Some(path) => write(path, &bytes, edition, existing),
        None if format.is_text() => Ok(print(&String::from_utf8_lossy(&bytes))),
        None => {
            Err("Et Word-dokument kan ikke vises her; skriv det til en fil med -o referat.docx.".to_owned())
        }
    }
}

/// Returns the template that is asked for, or that the body uses.
fn template(args: &ExportArgs, meeting: &Meeting) -> Option<String> {
    let asked = args.template.as_ref().map(|path| path.to_string_lossy().into_owned());
    asked.or_else(|| user_files::export_settings(&meeting.body).template)
}

/// Reports what is missing in an unfinished referat.
fn report_unfinished(meeting: &Meeting, path: &Path) {
    let missing = if meeting.is_minuted() { meeting.missing() } else { Vec::new() };
    let prefix =
        |item: Option<&ItemId>| item.and_then(|id| meeting.item(id)).map(|item| format!("{}: ", item.name()));
    let lines: Vec<String> = missing
        .iter()
        .map(|finding| format!("{}{}", prefix(finding.item()).unwrap_or_default(), finding.sentence()))
        .collect();
    match lines.as_slice() {
        [] => {}
        [one] => print_error(&format!("referatet er ikke færdigt: {one}.")),
        [first, rest @ ..] => {
            // counts items, as the agenda does
            let items = meeting.progress().unfinished;
            let rest = match items.saturating_sub(1) {
                0 => format!("{} ting mere i samme punkt", rest.len()),
                1 => "1 punkt mere mangler noget".to_owned(),
                n => format!("{n} punkter mere mangler noget"),
            };
            let check = format!("»referent check {}« viser alt", meeting.id);
            print_error(&format!("referatet er ikke færdigt: {first}, og {rest}; {check}."));
        }
    }
    if !lines.is_empty() {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let folder = path.parent().unwrap_or(&path).display().to_string();
        print_error(&format!("det skrives i mappen »{folder}«."));
    }
}

/// Returns all stored meetings, one per line.
fn all(dir: &Path, edition: Edition, args: &ExportArgs) -> Result<String, Sentence> {
    if args.format.as_deref() != Some("jsonl") {
        return Err("Alle møder på én gang skrives kun som jsonl: tilføj --format jsonl.".to_owned());
    }
    let line = |meeting: Result<Meeting, StoreError>| match meeting {
        Ok(meeting) => Ok(export::json_line(&meeting, edition)),
        Err(error) => Err(error.to_string()),
    };
    match open_store(dir) {
        Ok(store) => store.list().iter().map(|row| line(store.load(&row.id))).collect(),
        Err(error) => list_copies(dir, &error)?.iter().map(|row| line(read_mirror(dir, &row.id))).collect(),
    }
}

/// Returns the format that was asked for, or that of the file's extension.
fn asked(args: &ExportArgs) -> Result<Output, Sentence> {
    let named = match args.format.as_deref() {
        Some("markdown") => Output::Document(Format::Markdown),
        Some("html") => Output::Document(Format::Html),
        Some("docx") => Output::Document(Format::Docx),
        Some("text") => Output::Document(Format::Text),
        Some("pdf") => return Err(refused("referat.pdf")),
        Some("json") => Output::Json,
        Some("jsonl") => Output::JsonLine,
        _ => {
            let name =
                args.output.as_deref().map(|path| path.to_string_lossy().to_lowercase()).unwrap_or_default();
            if name.ends_with(".json") {
                return Ok(Output::Json);
            }
            if export::refusal(&name).is_some() {
                return Err(refused(&name));
            }
            Output::Document(Format::of_file(&name).unwrap_or_default())
        }
    };
    Ok(named)
}

fn refused(name: &str) -> Sentence {
    export::refusal(name).unwrap_or_default().to_owned()
}

fn selection(args: &ExportArgs, meeting: &Meeting) -> Result<Selection, Sentence> {
    if let Some(number) = &args.item {
        let number = number.trim_end_matches('.');
        let item = meeting.items.iter().find(|item| item.number == number);
        let item = item.ok_or_else(|| format!("Intet punkt har nummer »{number}«."))?;
        return Ok(Selection::Item(item.id.clone()));
    }
    Ok(match (args.decisions, args.tasks) {
        (true, _) => Selection::Decisions,
        (false, true) => Selection::Tasks,
        (false, false) => Selection::Whole,
    })
}

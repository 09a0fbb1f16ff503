//! The JSON schema of the meeting file (`referent/1`).

/// Returns the schema, for editors and for programs that write meeting files.
pub fn schema() -> String {
    include_str!("schema.json").to_owned()
}

//! A side of a vote as files have it: a number, a list, or an object.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::Side;
use crate::meeting::PersonId;

/// What an object says of a side.
#[derive(serde::Deserialize)]
struct SideFields {
    #[serde(default)]
    count: u32,
    #[serde(default)]
    parties: Vec<String>,
    #[serde(default)]
    people: Vec<PersonId>,
}

impl<'de> Deserialize<'de> for Side {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        input.deserialize_any(SideVisitor)
    }
}

struct SideVisitor;

impl<'de> Visitor<'de> for SideVisitor {
    type Value = Side;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a side of a vote")
    }

    fn visit_u64<E: Error>(self, count: u64) -> Result<Side, E> {
        let count = u32::try_from(count)
            .map_err(|_| E::invalid_value(serde::de::Unexpected::Unsigned(count), &self))?;
        Ok(Side { count, ..Side::default() })
    }

    fn visit_unit<E: Error>(self) -> Result<Side, E> {
        Ok(Side::default())
    }

    // who is a person and who a party is known when the lists are
    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Side, A::Error> {
        let people = Vec::deserialize(SeqAccessDeserializer::new(list))?;
        Ok(Side { people, ..Side::default() })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Side, A::Error> {
        let SideFields { count, parties, people } = SideFields::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Side { count, parties, people })
    }
}

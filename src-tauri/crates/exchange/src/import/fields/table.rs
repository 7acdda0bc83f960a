//! The fields there are, with the names by which exports call them.

use serde::{Deserialize, Serialize};

/// What a table is a list of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// People of the organisation.
    People,
    /// Customers.
    Accounts,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident, $id:literal, $label:literal, [$($kind:ident)+], [$($name:literal)*];)*) => {
        /// A field that a column can hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $($(#[$doc])* $variant,)*
        }

        impl Field {
            const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Stable name for mappings and scripts.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            pub(super) const fn label_key(self) -> &'static str {
                match self { $(Self::$variant => $label,)* }
            }

            const fn kinds(self) -> &'static [Kind] {
                match self { $(Self::$variant => &[$(Kind::$kind),+],)* }
            }

            /// Names in English, German and French as folded words, the surest first.
            pub(super) const fn names(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($name),*],)* }
            }
        }
    };
}

fields! {
    /// Given name.
    GivenName, "given_name", "exchange-field-given-name", [People],
        ["first name" "given name" "firstname" "vorname" "prenom" "forename" "rufname" "givenname"];
    /// Family name.
    FamilyName, "family_name", "exchange-field-family-name", [People],
        ["last name" "family name" "lastname" "surname" "nachname" "familienname" "nom de famille" "zuname" "nom"];
    /// Whole name of a person.
    FullName, "full_name", "exchange-field-full-name", [People],
        ["full name" "fullname" "display name" "displayname" "name" "mitarbeiter" "mitarbeitername" "mitarbeiterin"
         "name vorname" "nachname vorname" "nom prenom" "nom et prenom" "nom complet" "vollstaendiger name" "employee"
         "employee name" "salesperson" "sales person" "sales agent" "sales rep" "sales representative" "rep" "rep name"
         "agent" "verkaeufer" "vertreter" "vendeur" "commercial" "collaborateur" "salarie" "user" "user name" "anzeigename"];
    /// Inside, field or manager.
    Side, "side", "exchange-field-side", [People],
        ["side" "id ad" "ad id" "innendienst aussendienst" "aussendienst innendienst" "inside field" "seite" "bereich"
         "role" "rolle" "role type" "team type" "vertriebsbereich" "type de commercial" "department" "abteilung" "service"
         "einsatz" "cote"];
    /// Job title, from which the side can be told.
    JobTitle, "job_title", "exchange-field-job-title", [People],
        ["job title" "jobtitle" "title" "position" "funktion" "stelle" "stellenbezeichnung" "berufsbezeichnung" "taetigkeit"
         "poste" "fonction" "intitule du poste" "emploi" "job" "titel"];
    /// Number by which HR knows the person.
    EmployeeNumber, "employee_number", "exchange-field-employee-number", [People],
        ["employee number" "employee id" "employeeid" "employee no" "personalnummer" "personal nr" "pers nr" "personalnr"
         "persnr" "mitarbeiternummer" "mitarbeiter nr" "mitarbeiter id" "ma nr" "matricule" "numero de matricule"
         "staff number" "staff id" "badge" "employee key" "employeekey" "user id" "id" "nummer" "number" "nr"];
    /// E-mail address.
    Email, "email", "exchange-field-email", [People],
        ["email" "e mail" "email address" "e mail address" "e mail adresse" "emailadresse" "mail" "mailadresse"
         "adresse e mail" "adresse mail" "adresse email" "courriel" "upn" "user principal name" "work email" "login"
         "username" "e mail dienstlich"];
    /// Phone number.
    Phone, "phone", "exchange-field-phone", [People],
        ["phone" "phone number" "telephone" "telefon" "telefonnummer" "tel" "business phone" "work phone" "mobile"
         "mobile phone" "mobil" "handy" "mobiltelefon" "portable" "telephone portable" "numero de telephone" "durchwahl"
         "home phone" "homephone"];
    /// Where the person's desk stands.
    Site, "site", "exchange-field-site", [People],
        ["site" "standort" "niederlassung" "filiale" "regional office" "office" "office location" "location" "branch"
         "branch office" "lieu de travail" "agence" "arbeitsort" "dienstort" "buero"];
    /// Inside desk or team.
    Desk, "desk", "exchange-field-desk", [People],
        ["desk" "inside desk" "team" "innendienst platz" "telefondienst" "gruppe" "equipe" "id team" "permanence" "group"];
    /// Years in sales.
    ExperienceYears, "experience_years", "exchange-field-experience-years", [People],
        ["experience years" "years of experience" "experience" "berufserfahrung" "erfahrung jahre" "jahre erfahrung"
         "annees d experience" "annees dexperience" "anciennete"];
    /// Hours a week.
    WeeklyHours, "weekly_hours", "exchange-field-weekly-hours", [People],
        ["weekly hours" "hours per week" "hours week" "wochenstunden" "stunden pro woche" "std woche" "h woche"
         "wochenarbeitszeit" "arbeitszeit" "heures par semaine" "heures hebdomadaires" "temps de travail" "contract hours"
         "hours" "stunden" "heures"];
    /// Share of full time.
    FullTimeShare, "full_time_share", "exchange-field-full-time-share", [People],
        ["fte" "full time equivalent" "vollzeitaequivalent" "vzae" "beschaeftigungsgrad" "pensum" "teilzeitgrad" "etp"
         "taux d occupation" "taux doccupation" "taux dactivite" "work percentage"];
    /// First day of work.
    Entry, "entry", "exchange-field-entry", [People],
        ["entry" "entry date" "hire date" "hired" "start date" "eintritt" "eintrittsdatum" "date d entree" "date dentree"
         "date d embauche" "date dembauche" "date of joining" "joined" "angestellt seit" "beginn"];
    /// Last day of work.
    Exit, "exit", "exchange-field-exit", [People],
        ["exit" "exit date" "leaving date" "termination date" "end date" "austritt" "austrittsdatum" "date de sortie"
         "date de depart" "date de fin" "last day" "letzter arbeitstag" "ende"];
    /// Holidays' region.
    Region, "region", "exchange-field-region", [People],
        ["region" "bundesland" "kanton" "canton" "land region" "holiday region" "feiertagsregion" "state" "state province"
         "state or province" "province" "departement"];
    /// Name of a customer.
    Name, "name", "exchange-field-name", [Accounts],
        ["account name" "company name" "customer name" "name" "firma" "firmenname" "firmenbezeichnung" "kundenname" "kunde"
         "raison sociale" "societe" "nom du client" "nom de la societe" "nom du compte" "nom client" "nom" "client"
         "entreprise" "account" "customer" "company" "organisation" "organization" "reseller" "haendler" "unternehmen"
         "konto" "kontoname" "name 1" "name1" "accountname" "companyname" "revendeur" "compte"];
    /// Number of a customer.
    Number, "number", "exchange-field-number", [Accounts],
        ["account number" "customer number" "accountnumber" "kundennummer" "kunden nr" "kundennr" "kd nr" "kdnr"
         "debitorennummer" "debitor" "debitoren nr" "numero client" "n client" "no client" "numero de client" "n de client"
         "code client" "customer no" "account no" "customer id" "customerid" "account id" "accountid" "client id"
         "kunden id" "record id" "company id" "reseller key" "resellerkey" "customer key" "customer code" "account code"
         "kontonummer" "konto nr" "id" "number" "nummer" "nr" "numero" "oracle id" "external id"];
    /// Street and number.
    Street, "street", "exchange-field-street", [People Accounts],
        ["street" "billing street" "strasse" "strasse hausnummer" "strasse nr" "strasse und hausnummer" "rue" "street address"
         "address" "address 1" "address line 1" "adresse" "anschrift" "adresse 1" "mailing street" "shipping street"
         "address1 line1" "voie" "home street"];
    /// Postcode.
    Postcode, "postcode", "exchange-field-postcode", [People Accounts],
        ["postcode" "postal code" "postalcode" "billing zip postal code" "billing postal code" "zip" "zip code" "zip postal code"
         "plz" "postleitzahl" "code postal" "cp" "billing code" "billing zip" "mailing zip postal code"
         "shipping zip postal code" "postal"];
    /// Town.
    Town, "town", "exchange-field-town", [People Accounts],
        ["town" "city" "billing city" "ort" "stadt" "ville" "wohnort" "commune" "localite" "mailing city" "shipping city"
         "place" "standort ort" "sitz" "office location" "location" "plz ort" "municipality"];
    /// Country.
    Country, "country", "exchange-field-country", [People Accounts],
        ["country" "billing country" "land" "pays" "country region" "staat" "nation" "country code" "laenderkennzeichen"
         "laendercode" "mailing country" "shipping country" "office location" "location"];
    /// Sales territory.
    Territory, "territory", "exchange-field-territory", [People Accounts],
        ["territory" "sales territory" "gebiet" "vertriebsgebiet" "verkaufsgebiet" "bezirk" "secteur" "secteur commercial"
         "territoire" "zone" "sales region" "vertriebsregion" "region" "area" "sales territory key"];
    /// Languages.
    Languages, "languages", "exchange-field-languages", [People Accounts],
        ["languages" "language" "sprachen" "sprache" "langues" "langue" "sprachkenntnisse" "korrespondenzsprache"
         "preferred language" "spoken languages" "langues parlees"];
    /// Revenue of the last year.
    Revenue, "revenue", "exchange-field-revenue", [Accounts],
        ["annual revenue" "annualrevenue" "revenue" "umsatz" "jahresumsatz" "umsatz vorjahr" "nettoumsatz" "chiffre daffaires"
         "chiffre d affaires" "ca" "ca annuel" "sales" "net sales" "turnover" "umsatz gesamt" "revenues" "last year revenue"
         "total sales" "umsatz netto" "ca ht" "umsatz letztes jahr" "umsatz lfd jahr" "sales amount" "umsatz aktuell"];
    /// ABC class.
    AbcClass, "abc_class", "exchange-field-abc-class", [Accounts],
        ["abc class" "abc" "abc klasse" "abc kennzeichen" "abc classification" "abc klassifizierung" "classe abc" "klasse"
         "kundenklasse" "class" "classe" "rating" "kategorie abc" "segment abc" "customer class" "abc analyse"];
    /// Industry sector.
    Sector, "sector", "exchange-field-sector", [Accounts],
        ["sector" "industry" "branche" "secteur d activite" "secteur dactivite" "business type" "industriezweig" "wirtschaftszweig"
         "account type" "kundentyp" "type de client" "activite" "kundengruppe" "customer group" "type"];
    /// Inside rep in charge.
    InsideOwner, "inside_owner", "exchange-field-inside-owner", [Accounts],
        ["inside owner" "inside rep" "inside sales" "inside sales rep" "innendienst" "betreuer innendienst"
         "innendienst betreuer" "innendienstmitarbeiter" "id mitarbeiter" "zustaendig innendienst" "id betreuer" "id"
         "sachbearbeiter" "commercial sedentaire" "sedentaire" "assistant commercial" "assistante commerciale" "adv"
         "vertriebsinnendienst" "kundenbetreuer innendienst" "internal sales" "sachbearbeiterin" "betreuer id"
         "kundenbetreuer id" "zustaendig id" "verantwortlich innendienst" "inside sales owner" "inside sales representative"
         "responsable sedentaire" "interlocuteur sedentaire" "vid"];
    /// Field rep in charge.
    FieldOwner, "field_owner", "exchange-field-field-owner", [Accounts],
        ["field owner" "field rep" "field sales" "outside sales" "outside rep" "field sales rep" "aussendienst"
         "betreuer aussendienst" "aussendienst betreuer" "aussendienstmitarbeiter" "ad mitarbeiter" "adm"
         "zustaendig aussendienst" "ad betreuer" "ad" "vertreter" "gebietsverkaufsleiter" "commercial terrain"
         "commercial itinerant" "itinerant" "commercial" "sales rep" "sales representative" "vertriebsaussendienst"
         "kundenbetreuer aussendienst" "salesperson" "sales person" "verkaeufer" "technico commercial" "betreuer ad"
         "kundenbetreuer ad" "zustaendig ad" "verantwortlich aussendienst" "field sales owner" "outside sales representative"
         "field sales representative" "responsable terrain" "interlocuteur terrain" "vad"];
    /// Somebody in charge, inside or field.
    Owner, "owner", "exchange-field-owner", [Accounts],
        ["account owner" "owner" "company owner" "contact owner" "deal owner" "betreuer" "kundenbetreuer" "inhaber"
         "kontoinhaber" "zustaendig" "zustaendiger mitarbeiter" "bearbeiter" "proprietaire" "proprietaire du compte"
         "responsable" "charge de clientele" "owner name" "account manager" "sales agent" "account owner alias" "owner id"
         "ownerid" "interlocuteur"];
    /// Who to talk to.
    ContactName, "contact_name", "exchange-field-contact-name", [Accounts],
        ["contact name" "contact" "ansprechpartner" "kontakt" "kontaktperson" "contact person" "nom du contact"
         "personne de contact" "primary contact" "ansprechpartnerin" "contact principal" "kontaktname"];
    /// The contact's e-mail address.
    ContactEmail, "contact_email", "exchange-field-contact-email", [Accounts],
        ["contact email" "email" "e mail" "email address" "e mail address" "e mail adresse" "mail" "courriel" "adresse e mail"
         "adresse mail" "e mail ansprechpartner" "contact e mail" "emailadresse" "email du contact"];
    /// The contact's phone number.
    ContactPhone, "contact_phone", "exchange-field-contact-phone", [Accounts],
        ["contact phone" "phone" "phone number" "telefon" "telefonnummer" "tel" "telephone" "business phone" "main phone"
         "telefon ansprechpartner" "telefon 1" "numero de telephone" "mobile" "telephone du contact" "tel nr"];
    /// Degrees north.
    Latitude, "latitude", "exchange-field-latitude", [People Accounts],
        ["latitude" "lat" "breitengrad" "breite" "geo lat" "billing latitude" "geobreite"];
    /// Degrees east.
    Longitude, "longitude", "exchange-field-longitude", [People Accounts],
        ["longitude" "lon" "lng" "long" "laengengrad" "laenge" "geo lon" "billing longitude" "geolaenge"];
}

impl Field {
    /// Fields of a kind of table, in the order in which a person would fill them in.
    pub fn of_kind(kind: Kind) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |field| field.kinds().contains(&kind))
    }

    /// The field of a kind with this stable name.
    pub fn by_id(kind: Kind, id: &str) -> Option<Self> {
        Self::of_kind(kind).find(|field| field.id() == id)
    }

    /// True if a row cannot go without it. People need a name in any of three ways, so none of those is.
    pub fn required(self) -> bool {
        self == Self::Name
    }
}

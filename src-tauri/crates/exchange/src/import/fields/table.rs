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
    /// Orders, order lines or deals, summed to revenue.
    Orders,
    /// When people are away.
    Absences,
    /// Visits to customers and other engagements.
    Appointments,
    /// Trade shows with their stations and shifts.
    Shows,
    /// Public and school holidays.
    Holidays,
}

impl Kind {
    /// All kinds, in the order in which a plan is filled.
    pub const ALL: [Self; 7] = [
        Self::People,
        Self::Accounts,
        Self::Orders,
        Self::Absences,
        Self::Appointments,
        Self::Shows,
        Self::Holidays,
    ];

    /// Stable name for scripts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Accounts => "accounts",
            Self::Orders => "orders",
            Self::Absences => "absences",
            Self::Appointments => "appointments",
            Self::Shows => "shows",
            Self::Holidays => "holidays",
        }
    }
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

            pub(crate) const fn label_key(self) -> &'static str {
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
    GivenName, "given_name", "exchange-field-given-name", [People Absences],
        ["first name" "given name" "firstname" "vorname" "prenom" "forename" "rufname" "givenname"
         "legal first name" "preferred first name" "given names"];
    /// Family name.
    FamilyName, "family_name", "exchange-field-family-name", [People Absences],
        ["last name" "family name" "lastname" "surname" "nachname" "familienname" "nom de famille" "zuname" "nom"
         "legal last name" "last names"];
    /// Whole name of a person.
    FullName, "full_name", "exchange-field-full-name", [People Absences],
        ["full name" "fullname" "display name" "displayname" "name" "mitarbeiter" "mitarbeitername"
         "mitarbeiterin" "name vorname" "nachname vorname" "nom prenom" "nom et prenom" "nom complet"
         "vollstaendiger name" "employee" "employee name" "salesperson" "sales person" "sales agent" "sales rep"
         "sales representative" "rep" "rep name" "agent" "verkaeufer" "vertreter" "vendeur" "commercial"
         "collaborateur" "salarie" "user" "user name" "anzeigename" "worker" "worker name" "legal name"
         "vor und nachname" "vorname nachname" "prenom nom" "resource"];
    /// Inside, field or manager.
    Side, "side", "exchange-field-side", [People],
        ["side" "id ad" "ad id" "innendienst aussendienst" "aussendienst innendienst" "inside field" "seite" "bereich"
         "role" "rolle" "role type" "team type" "vertriebsbereich" "type de commercial" "department" "abteilung" "service"
         "einsatz" "cote"];
    /// Job title, from which the side can be told.
    JobTitle, "job_title", "exchange-field-job-title", [People],
        ["job title" "jobtitle" "title" "position" "funktion" "stelle" "stellenbezeichnung" "berufsbezeichnung"
         "taetigkeit" "poste" "fonction" "intitule du poste" "emploi" "job" "titel" "business title"
         "organization 1 title" "organization title"];
    /// Number by which HR knows the person.
    EmployeeNumber, "employee_number", "exchange-field-employee-number", [People Absences],
        ["employee number" "employee id" "employeeid" "employee no" "personalnummer" "personal nr" "pers nr"
         "personalnr" "persnr" "mitarbeiternummer" "mitarbeiter nr" "mitarbeiter id" "ma nr" "matricule"
         "numero de matricule" "staff number" "staff id" "badge" "employee key" "employeekey" "user id" "id"
         "nummer" "number" "nr" "worker id" "personnel number" "pernr" "employee code" "numero employe"];
    /// E-mail address.
    Email, "email", "exchange-field-email", [People Absences],
        ["email" "e mail" "email address" "e mail address" "e mail adresse" "emailadresse" "mail" "mailadresse"
         "adresse e mail" "adresse mail" "adresse email" "courriel" "upn" "user principal name" "work email"
         "login" "username" "e mail dienstlich" "adresse de messagerie" "e mail 1 value" "email professionnel"
         "e mail geschaeftlich"];
    /// Phone number.
    Phone, "phone", "exchange-field-phone", [People],
        ["phone" "phone number" "telephone" "telefon" "telefonnummer" "tel" "business phone" "work phone"
         "mobile" "mobile phone" "mobil" "handy" "mobiltelefon" "portable" "telephone portable"
         "numero de telephone" "durchwahl" "home phone" "homephone" "phone 1 value"];
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
         "wochenarbeitszeit" "arbeitszeit" "heures par semaine" "heures hebdomadaires" "temps de travail"
         "contract hours" "hours" "stunden" "heures" "scheduled weekly hours" "default weekly hours"
         "vertragsstunden" "woechentliche arbeitszeit" "wochenstunden vertrag"];
    /// Share of full time.
    FullTimeShare, "full_time_share", "exchange-field-full-time-share", [People],
        ["fte" "full time equivalent" "vollzeitaequivalent" "vzae" "beschaeftigungsgrad" "pensum" "teilzeitgrad" "etp"
         "taux d occupation" "taux doccupation" "taux dactivite" "work percentage"];
    /// First day of work.
    Entry, "entry", "exchange-field-entry", [People],
        ["entry" "entry date" "hire date" "hired" "start date" "eintritt" "eintrittsdatum" "date d entree"
         "date dentree" "date d embauche" "date dembauche" "date of joining" "joined" "angestellt seit" "beginn"
         "original hire date" "einstellungsdatum" "date of hire" "eintritt am" "einstellung"];
    /// Last day of work.
    Exit, "exit", "exchange-field-exit", [People],
        ["exit" "exit date" "leaving date" "termination date" "end date" "austritt" "austrittsdatum"
         "date de sortie" "date de depart" "date de fin" "last day" "letzter arbeitstag" "ende" "austritt am"
         "last day of work"];
    /// Holidays' region.
    Region, "region", "exchange-field-region", [People],
        ["region" "bundesland" "kanton" "canton" "land region" "holiday region" "feiertagsregion" "state" "state province"
         "state or province" "province" "departement"];
    /// Name of a customer.
    Name, "name", "exchange-field-name", [Accounts],
        ["account name" "company name" "customer name" "firma" "firmenname" "raison sociale" "name"
         "firmenbezeichnung" "kundenname" "kunde" "societe" "nom du client" "nom de la societe" "nom du compte"
         "nom client" "nom" "client" "entreprise" "account" "customer" "company" "organisation" "organization"
         "reseller" "haendler" "unternehmen" "konto" "kontoname" "name 1" "name1" "accountname" "companyname"
         "revendeur" "compte" "organization name" "organisation name" "geschaeftspartner" "business partner"
         "sold to name"];
    /// Number of a customer.
    Number, "number", "exchange-field-number", [Accounts],
        ["account number" "customer number" "accountnumber" "kundennummer" "kunden nr" "kundennr" "kd nr" "kdnr"
         "debitorennummer" "debitor" "debitoren nr" "numero client" "n client" "no client" "numero de client"
         "n de client" "code client" "customer no" "account no" "customer id" "customerid" "account id"
         "accountid" "client id" "kunden id" "record id" "company id" "reseller key" "resellerkey" "customer key"
         "customer code" "account code" "kontonummer" "konto nr" "id" "number" "nummer" "nr" "numero" "oracle id"
         "external id" "business partner number" "debitorenkonto" "customer nr" "konto"
         "organization id" "organisation id"];
    /// Street and number.
    Street, "street", "exchange-field-street", [People Accounts Shows],
        ["street" "billing street" "strasse" "strasse hausnummer" "strasse nr" "strasse und hausnummer" "rue"
         "street address" "address" "address 1" "address line 1" "adresse" "anschrift" "adresse 1"
         "mailing street" "shipping street" "address1 line1" "voie" "home street" "organization address"
         "street 1" "strasse 1" "rue 1" "rechnungsstrasse"];
    /// Postcode.
    Postcode, "postcode", "exchange-field-postcode", [People Accounts Shows],
        ["postcode" "postal code" "postalcode" "billing zip postal code" "billing postal code" "zip" "zip code"
         "zip postal code" "plz" "postleitzahl" "code postal" "cp" "billing code" "billing zip"
         "mailing zip postal code" "shipping zip postal code" "postal" "post code" "rechnungs plz"
         "rechnungspostleitzahl"];
    /// Town.
    Town, "town", "exchange-field-town", [People Accounts Shows],
        ["town" "city" "billing city" "ort" "stadt" "ville" "wohnort" "commune" "localite" "mailing city"
         "shipping city" "place" "standort ort" "sitz" "office location" "location" "plz ort" "municipality"
         "rechnungsstadt" "rechnungsort"];
    /// Country.
    Country, "country", "exchange-field-country", [People Accounts Shows Holidays],
        ["country" "land region" "pays region" "billing country" "land" "pays" "country region" "staat" "nation" "country code"
         "laenderkennzeichen" "laendercode" "mailing country" "shipping country" "office location" "location"
         "pays de facturation" "rechnungsland"];
    /// Sales territory.
    Territory, "territory", "exchange-field-territory", [People Accounts],
        ["territory" "sales territory" "gebiet" "vertriebsgebiet" "verkaufsgebiet" "bezirk" "secteur" "secteur commercial"
         "territoire" "zone" "sales region" "vertriebsregion" "region" "area" "sales territory key"];
    /// Languages.
    Languages, "languages", "exchange-field-languages", [People Accounts Shows],
        ["languages" "language" "sprachen" "sprache" "langues" "langue" "sprachkenntnisse" "korrespondenzsprache"
         "preferred language" "spoken languages" "langues parlees"];
    /// Revenue of the last year.
    Revenue, "revenue", "exchange-field-revenue", [Accounts],
        ["annual revenue" "annualrevenue" "revenue" "umsatz" "jahresumsatz" "umsatz vorjahr" "nettoumsatz"
         "chiffre daffaires" "chiffre d affaires" "ca" "ca annuel" "sales" "net sales" "turnover" "umsatz gesamt"
         "revenues" "last year revenue" "total sales" "umsatz netto" "ca ht" "umsatz letztes jahr"
         "umsatz lfd jahr" "sales amount" "umsatz aktuell" "revenu annuel" "jaehrlicher umsatz" "total revenue"
         "umsatz ytd"];
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
    Owner, "owner", "exchange-field-owner", [Accounts Orders],
        ["account owner" "owner" "company owner" "contact owner" "deal owner" "betreuer" "kundenbetreuer"
         "inhaber" "kontoinhaber" "zustaendig" "zustaendiger mitarbeiter" "bearbeiter" "proprietaire"
         "proprietaire du compte" "responsable" "charge de clientele" "owner name" "account manager"
         "sales agent" "account owner alias" "owner id" "ownerid" "interlocuteur" "salesperson" "sales person"
         "sales rep" "sales representative" "verkaeufer" "vertreter" "vendeur" "commercial" "employee"
         "mitarbeiter" "rep" "employee key" "employeekey" "employee id" "employeeid" "opportunity owner" "agent"
         "user" "besitzer" "accountinhaber" "account inhaber" "organization owner" "hubspot owner"
         "opportunity inhaber" "proprietaire de lopportunite" "record owner"];
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
    Latitude, "latitude", "exchange-field-latitude", [People Accounts Shows],
        ["latitude" "lat" "breitengrad" "breite" "geo lat" "billing latitude" "geobreite"];
    /// Degrees east.
    Longitude, "longitude", "exchange-field-longitude", [People Accounts Shows],
        ["longitude" "lon" "lng" "long" "laengengrad" "laenge" "geo lon" "billing longitude" "geolaenge"];
    /// Skills.
    Skills, "skills", "imports-field-skills", [People Shows],
        ["skills" "skill" "faehigkeiten" "kompetenzen" "competences" "qualifikationen" "qualifikation" "qualifications"
         "kenntnisse" "needed skills" "required skills"];
    /// How well somebody has the skill of the row.
    SkillLevel, "skill_level", "imports-field-skill-level", [People],
        ["skill level" "level" "stufe" "niveau" "kompetenzstufe" "proficiency" "proficiency level" "auspraegung"];
    /// Last day of the skill of the row.
    SkillUntil, "skill_until", "imports-field-skill-until", [People],
        ["skill valid until" "valid until" "gueltig bis" "expiry" "expiry date" "expires" "expires on" "ablaufdatum"
         "valable jusqu au" "valable jusquau" "date d expiration" "date dexpiration" "expiration date" "valid to"];
    /// Products somebody knows.
    Products, "products", "imports-field-products", [People],
        ["products" "product knowledge" "produkte" "produktkenntnisse" "produits" "connaissances produits"];
    /// Name of a customer that a row is about.
    Customer, "customer", "imports-field-customer", [Orders Appointments],
        ["customer" "customer name" "account" "account name" "kunde" "kundenname" "firma" "client"
         "nom du client" "nom client" "societe" "company" "company name" "associated company" "reseller"
         "haendler" "raison sociale" "compte" "debitor" "sold to" "auftraggeber" "organisation" "ship name"
         "deal organization" "organization" "organization name" "accountname" "kontoname" "nom du compte"
         "name 1" "sold to name"];
    /// Number of a customer that a row is about.
    CustomerNumber, "customer_number", "imports-field-customer-number", [Orders Appointments],
        ["customer number" "customer id" "customerid" "account number" "account id" "accountid" "kundennummer" "kunden nr"
         "kundennr" "kd nr" "kdnr" "debitorennummer" "debitoren nr" "numero client" "code client" "n client" "customer no"
         "account no" "reseller key" "resellerkey" "customer key" "customer code" "associated company ids" "company id"
         "sold to party" "client id" "kunden id"];
    /// Sum of an order, an order line or a deal.
    Amount, "amount", "imports-field-amount", [Orders],
        ["amount" "sales amount" "sales" "betrag" "umsatz" "montant" "net amount" "nettobetrag" "total"
         "order total" "close value" "deal amount" "deal value" "line total" "gesamtbetrag" "auftragswert"
         "auftragssumme" "montant ht" "revenue" "net sales" "value" "wert" "nettowert" "netto" "rechnungsbetrag"
         "sum" "summe" "total ht" "chiffre daffaires" "extended price" "order value" "amount in company currency"
         "net value" "opportunity amount" "total price" "prix total" "gesamtsumme" "nettoumsatz"];
    /// Pieces of an order line.
    Quantity, "quantity", "imports-field-quantity", [Orders],
        ["quantity" "qty" "menge" "anzahl" "stueck" "quantite" "order quantity" "units" "stueckzahl" "qte"];
    /// Price of a piece.
    UnitPrice, "unit_price", "imports-field-unit-price", [Orders],
        ["unit price" "unitprice" "price" "preis" "einzelpreis" "stueckpreis" "prix unitaire" "prix" "sales price" "pu"];
    /// What is taken off the price, as a share.
    Discount, "discount", "imports-field-discount", [Orders],
        ["discount" "rabatt" "nachlass" "remise" "discount percent" "rabatt prozent"];
    /// When an order was placed or a deal was won.
    OrderDate, "order_date", "imports-field-order-date", [Orders],
        ["order date" "orderdate" "close date" "closed date" "closing date" "invoice date" "date" "datum"
         "auftragsdatum" "bestelldatum" "rechnungsdatum" "date de commande" "date commande" "date facture"
         "date de cloture" "belegdatum" "buchungsdatum" "abschlussdatum" "posting date" "document date"
         "target month" "month" "monat" "mois" "won time" "won date" "deal won time" "schlusstermin"
         "date de fermeture" "belegdat" "fakturadatum" "auftrag vom" "abgeschlossen am"];
    /// Number by which several lines are one order.
    OrderNumber, "order_number", "imports-field-order-number", [Orders],
        ["order number" "order id" "orderid" "sales order number" "order no" "auftragsnummer" "auftrag"
         "auftrags nr" "bestellnummer" "belegnummer" "rechnungsnummer" "invoice number" "numero de commande"
         "n commande" "commande" "opportunity id" "deal id" "record id" "opportunity name" "deal name"
         "numero facture" "deal title" "opportunity" "beleg"];
    /// How far a deal is; only won ones are revenue.
    Stage, "stage", "imports-field-stage", [Orders Absences],
        ["deal stage" "stage" "phase" "opportunity stage" "sales stage" "status" "genehmigungsstatus" "etat"
         "statut" "etape" "stage name" "verkaufsphase" "approval status" "is won" "won" "deal status"
         "request status" "antragsstatus"];
    /// Why somebody is away.
    AbsenceKind, "absence_kind", "imports-field-absence-kind", [Absences],
        ["absence type" "absence kind" "abwesenheitsart" "abwesenheitstyp" "type" "art" "typ" "grund" "reason"
         "type dabsence" "type d absence" "motif" "leave type" "abwesenheit" "absence" "absenzart" "absenz"
         "urlaubsart" "time off type" "kind" "abwesenheitsgrund" "fehlgrund" "leave reason" "type de conge"
         "time type" "policy name" "absence name"];
    /// What an entry is called.
    Title, "title", "imports-field-title", [Absences Appointments],
        ["subject" "betreff" "objet" "title" "titel" "titre" "termin" "summary" "event title" "thema" "zweck" "bezeichnung"
         "sujet" "libelle" "name"];
    /// First day.
    StartDate, "start_date", "imports-field-start-date", [Absences Appointments Shows Holidays],
        ["start date" "startdate" "anfangsdatum" "startdatum" "beginnt am" "von" "from" "beginn" "date de debut"
         "debut" "start" "datum" "date" "day" "tag" "jour" "commence le" "first day" "erster tag" "begin"
         "begin date" "du" "anfang" "ab" "premier jour" "from date" "absence from" "startet am" "leave start"
         "time off date" "abwesend von" "date debut" "gueltig ab" "valid from" "first day of leave"];
    /// Time of the beginning.
    StartTime, "start_time", "imports-field-start-time", [Absences Appointments Shows],
        ["start time" "anfangszeit" "startzeit" "beginnt um" "uhrzeit von" "heure de debut" "commence a" "time"
         "uhrzeit" "heure" "zeit von" "from time" "von uhr" "beginn uhrzeit" "begin time" "de" "debut"];
    /// Last day.
    EndDate, "end_date", "imports-field-end-date", [Absences Appointments Shows Holidays],
        ["end date" "enddate" "enddatum" "endet am" "bis" "to" "until" "ende" "date de fin" "fin" "end"
         "last day" "letzter tag" "termine le" "au" "dernier jour" "to date" "absence to" "through" "leave end"
         "abwesend bis" "date fin" "gueltig bis" "valid to" "last day of leave"];
    /// Time of the end.
    EndTime, "end_time", "imports-field-end-time", [Absences Appointments Shows],
        ["end time" "endzeit" "endet um" "uhrzeit bis" "heure de fin" "termine a" "zeit bis" "to time" "bis uhr"
         "ende uhrzeit" "a" "fin"];
    /// Takes whole days.
    AllDay, "all_day", "imports-field-all-day", [Absences Appointments],
        ["all day event" "all day" "allday" "ganztaegiges ereignis" "ganztaegig" "ganztags" "journee entiere"
         "evenement d une journee entiere" "toute la journee"];
    /// Only half of the first day.
    HalfFirst, "half_first", "imports-field-half-first", [Absences],
        ["half day first day" "halber tag erster tag" "half first day" "demi journee premier jour" "half day start"
         "start half day" "erster tag halb"];
    /// Only half of the last day.
    HalfLast, "half_last", "imports-field-half-last", [Absences],
        ["half day last day" "halber tag letzter tag" "half last day" "demi journee dernier jour" "half day end"
         "end half day" "letzter tag halb"];
    /// Morning, afternoon or whole day.
    DayPart, "day_part", "imports-field-day-part", [Absences],
        ["day part" "tageshaelfte" "halbtag" "half day" "halber tag" "demi journee" "periode de la journee" "am pm" "half"
         "tagesabschnitt" "umfang"];
    /// Who goes.
    Visitor, "visitor", "imports-field-visitor", [Appointments],
        ["visitor" "besucher" "visited by" "aussendienst" "aussendienstmitarbeiter" "field rep" "visiteur" "assigned to"
         "zugewiesen an" "wahrgenommen von" "assigne a" "commercial" "ad" "salesperson" "sales rep" "mitarbeiter" "employee"
         "verkaeufer" "vertreter" "owner" "zustaendig" "person" "durchgefuehrt von"];
    /// Who set it.
    Setter, "setter", "imports-field-setter", [Appointments],
        ["setter" "set by" "terminiert von" "vereinbart von" "terminvereinbarer" "terminvereinbarung durch" "created by"
         "erstellt von" "angelegt von" "preneur de rendez vous" "pris par" "cree par" "scheduled by" "innendienst" "inside rep"
         "appointment setter" "gelegt von" "booked by" "id" "commercial sedentaire"];
    /// Who called the meeting.
    Organizer, "organizer", "imports-field-organizer", [Absences Appointments],
        ["organizer" "meeting organizer" "organisator" "besprechungsplanung" "organisateur" "organiser" "besitzer"
         "organisateur d une reunion" "organisateur dune reunion"];
    /// Who is invited.
    Attendees, "attendees", "imports-field-attendees", [Absences Appointments],
        ["attendees" "required attendees" "erforderliche teilnehmer" "teilnehmer" "participants" "participants obligatoires"
         "invitees" "eingeladene" "participants requis"];
    /// Who may come as well.
    Optional, "optional", "imports-field-optional", [Absences Appointments],
        ["optional attendees" "optionale teilnehmer" "participants facultatifs" "optional"];
    /// Free, tentative, busy or out of office.
    ShowAs, "show_as", "imports-field-show-as", [Absences Appointments],
        ["show time as" "zeitspanne zeigen als" "show as" "anzeigen als" "busy status" "afficher comme" "afficher la disponibilite"
         "disponibilite" "verfuegbarkeit" "free busy"];
    /// Kinds that the calendar's owner gave it.
    Categories, "categories", "imports-field-categories", [Absences Appointments],
        ["categories" "kategorien" "category" "kategorie" "categorie"];
    /// For nobody else's eyes.
    Private, "private", "imports-field-private", [Absences Appointments],
        ["private" "privat" "prive" "sensitivity" "vertraulichkeit" "critere de diffusion" "confidential"];
    /// Where it takes place.
    Location, "location", "imports-field-location", [Absences Appointments],
        ["location" "ort" "lieu" "emplacement" "place" "adresse" "besuchsort" "treffpunkt"];
    /// What a calendar knows the entry by.
    Uid, "uid", "imports-field-uid", [Absences Appointments],
        ["uid" "event id" "ical uid" "global id" "termin id" "appointment id" "activity id" "activityid"];
    /// Which of the occurrences of a repeated entry.
    Occurrence, "occurrence", "imports-field-occurrence", [Absences Appointments],
        ["occurrence" "recurrence id" "vorkommen"];
    /// Time zone of the times.
    Zone, "zone", "imports-field-zone", [Absences Appointments Shows],
        ["time zone" "timezone" "zeitzone" "fuseau horaire" "tz"];
    /// Calendar the entry stands in.
    Calendar, "calendar", "imports-field-calendar", [Absences Appointments Holidays],
        ["calendar" "kalender" "calendrier" "calendar name"];
    /// Name of a trade show.
    Show, "show", "imports-field-show", [Shows],
        ["trade show" "messe" "salon" "name" "show" "show name" "messename" "event" "event name" "fair" "veranstaltung"
         "nom du salon" "nom" "ausstellung" "exhibition" "summary" "subject" "betreff" "title" "titel"];
    /// Hall and number of the booth.
    Booth, "booth", "imports-field-booth", [Shows],
        ["booth" "stand" "booth number" "standnummer" "stand nr" "hall" "halle" "messestand" "numero de stand" "hall stand"
         "emplacement"];
    /// A station on the booth.
    Station, "station", "imports-field-station", [Shows],
        ["station" "einsatzort" "arbeitsplatz" "position" "poste" "platz" "post" "bereich" "theke"];
    /// What a shift is called.
    Shift, "shift", "imports-field-shift", [Shows],
        ["shift" "schicht" "creneau" "shift name" "schichtname" "equipe" "slot" "einsatz"];
    /// Customers, build-up or dismantling.
    ShiftKind, "shift_kind", "imports-field-shift-kind", [Shows],
        ["shift kind" "schichtart" "type de creneau" "shift type" "art" "type" "kind" "art der schicht"];
    /// Least people.
    Minimum, "minimum", "imports-field-minimum", [Shows],
        ["minimum" "min" "headcount" "personen" "anzahl" "people" "personnes" "besetzung" "anzahl personen" "mindestbesetzung"
         "min people" "mindestens" "effectif" "bedarf" "staff" "needed"];
    /// People wished for.
    Desired, "desired", "imports-field-desired", [Shows],
        ["desired" "wunsch" "wunschbesetzung" "souhaite" "soll" "target" "desired people"];
    /// Most people.
    Maximum, "maximum", "imports-field-maximum", [Shows],
        ["maximum" "max" "max people" "hoechstens" "maximalbesetzung" "maximal"];
    /// What a holiday is called.
    HolidayName, "holiday_name", "imports-field-holiday-name", [Holidays],
        ["name" "holiday" "holiday name" "feiertag" "bezeichnung" "nom jour ferie" "nom" "jour ferie" "summary" "subject" "betreff"
         "title" "titel" "ferien" "description" "vacances" "feiertagsname" "localname" "local name"];
    /// Where a holiday holds.
    Regions, "regions", "imports-field-regions", [Holidays],
        ["subdivisions" "subdivision" "region" "regions" "regionen" "bundesland" "bundeslaender" "zones" "zone" "kanton" "kantone"
         "canton" "cantons" "laender" "counties" "state" "states" "iso code"];
    /// Public or school.
    HolidayKind, "holiday_kind", "imports-field-holiday-kind", [Holidays],
        ["type" "kind" "art" "holiday type" "types" "categories" "kategorien"];
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
        matches!(self, Self::Name | Self::StartDate)
    }
}

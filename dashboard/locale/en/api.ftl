# Programs take figures.

api-method = Programs take figures by their address: the same questions as pages and command line, accepted figures by default.
api-counts-only = The token of an administrator is for the counts of the server (/metrics): the program that watches it shows it as Authorization: Bearer. Figures need the role of an analyst.
api-parameter-basis = `accepted`: accepted reports only; `submitted`: also those that wait
api-parameter-asof = as things stood at the end of that day, e.g. 2026-03-02
api-parameter-lang = language of texts
api-parameter-limit = at most so many rows
api-parameter-offset = rows to skip

## Why there is no answer

api-refused-token = Please send Authorization: Bearer with a valid token, made on the page For programs; one that has expired, was revoked or misspelt does not work.
api-refused-often = Too many requests: at most { $most } a minute; please try again later.
api-refused-waiting = This token shows accepted figures only, none that wait.
api-refused-area = Please name areas or units, of those you may see: { $own }.
api-refused-question = There is no question “{ $found }”; the nearest is “{ $nearest }”.
api-refused-missing = The parameter “{ $found }” is missing.
api-refused-parameter = No such parameter, or not of its kind: “{ $found }”; the nearest is “{ $nearest }”.
api-refused-twice = The parameter “{ $found }” may be given once.
api-refused-code = No such { $thing }: “{ $found }”; the nearest is “{ $nearest }”.
api-refused-limit = limit must be between 1 and { $most }, not { $found }.
api-refused-whole = { $name } must be a whole number, not “{ $found }”.
api-refused-basis = basis is accepted or submitted, not “{ $found }”; the nearest is “{ $nearest }”.
api-refused-day = “{ $found }” is no day that is past; write 2026-03-02.
api-refused-format = There is no format “{ $found }”; the nearest is “{ $nearest }”.
api-refused-accept = None of the accepted formats is available; these are: { $known }.
api-refused-address = There is no address “{ $found }”; there are: { $known }.
refusal-label_needed = Please give the token a name first, to tell it from others.

## The page

page-api = For programs
api-answer = All { $questions } questions and all figures can be fetched by programs; make a token first.
api-tokens = My tokens
api-made = The new token is below and is shown this once; please copy it now, and send it to nobody.
api-label = Name of the token
api-basis = Figures it shows
api-days = Holds for
api-so-many-days = { $count } days
api-make = Make a token
api-which = Token to revoke
api-revoke = Revoke
api-examples = How to ask
api-examples-note = The format is the ending of the address (.csv, .xlsx, .parquet, .sdmx.csv) or the header Accept, else JSON. What has not changed since the ETag you send is answered with 304. At most 120 a minute.
api-document = OpenAPI document (JSON)
api-addresses = Addresses and parameters (those with * must be given)
column-address = Address
column-parameters = Parameters
column-question = Question
column-token_label = Name
column-token_basis = Figures it shows
column-token_made = Made
column-token_expires = Expires
column-token_state = State
token-holds = holds
token-expired = expired
token-revoked = revoked

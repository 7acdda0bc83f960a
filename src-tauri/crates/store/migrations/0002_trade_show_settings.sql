-- The settings of the trade-show board, as JSON; what is left out has its default.
ALTER TABLE settings ADD COLUMN trade_shows TEXT NOT NULL DEFAULT '{}';

-- From now on this cursor finds its names in a perspective first, then in the warehouse.
--
-- $path  text  'seen.NAME,WAREHOUSE.main'

set search_path = $path

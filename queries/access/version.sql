-- Up to which numbered file is this access.sqlite made?
pragma user_version;

"""The interface for programs: the questions and exports of the pages as routes under /api/v1."""

"""A course -> what is made of it besides pages."""

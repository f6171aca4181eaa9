"""What a file is, by what is in it: shared by the files of consultations and by what editors upload."""

-- The national standard is a book of dated rules now (chassis, V12); R__national_standard states it there.
DROP TABLE national_standard;

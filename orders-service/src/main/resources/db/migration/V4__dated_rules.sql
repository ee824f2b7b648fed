-- The catalogue of orders is a book of dated rules now (chassis, V12); R__order_types states it there.
DROP TABLE order_type;

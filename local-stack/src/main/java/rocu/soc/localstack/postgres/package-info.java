/** PostgreSQL 18 from its published binaries, the databases and roles of the services, and their migrations. */
package rocu.soc.localstack.postgres;

/** Base backups of the databases with the topics that belong to them, and the way back from one. */
package rocu.soc.localstack.backup;

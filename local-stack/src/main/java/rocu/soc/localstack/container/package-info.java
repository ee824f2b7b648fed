/** The same suite on containers: what docker-compose.yml needs made before its parts start. */
package rocu.soc.localstack.container;

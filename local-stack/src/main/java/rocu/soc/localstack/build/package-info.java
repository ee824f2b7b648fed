/** Builds the modules that changed since they were built last. Uses nothing but the JDK, for it runs before any build. */
package rocu.soc.localstack.build;

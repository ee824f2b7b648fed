/** The same servers for tests: of one module, or the whole suite. */
package rocu.soc.localstack.testing;

/** Whether a home holds the demo region, and loading it. */
package rocu.soc.localstack.seed;

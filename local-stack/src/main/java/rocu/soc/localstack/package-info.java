/** Starts, stops and shows the suite on one machine: the commands behind {@code ./soc}. */
package rocu.soc.localstack;

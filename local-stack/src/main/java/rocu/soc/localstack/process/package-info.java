/** Processes that outlive the launcher: started detached, found again by pid file, stopped in order. */
package rocu.soc.localstack.process;

/** Where one running suite keeps what it changes, and which ports and secrets it uses. */
package rocu.soc.localstack.home;

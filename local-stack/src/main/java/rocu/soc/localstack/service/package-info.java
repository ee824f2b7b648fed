/** The four services as processes, from their packaged applications. */
package rocu.soc.localstack.service;

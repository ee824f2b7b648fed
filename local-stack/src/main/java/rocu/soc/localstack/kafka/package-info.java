/** Kafka as one node that is broker and controller, and the topics that the contracts name. */
package rocu.soc.localstack.kafka;

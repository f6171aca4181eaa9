"""The learning a demonstration opens with: modules in the order a newcomer meets them."""

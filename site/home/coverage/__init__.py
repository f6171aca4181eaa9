"""What is asked and searched for, beside what there is to read about it; and a draft begun from any gap."""

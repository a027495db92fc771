"""The newsroom's commands: `invoke --list`."""

/* Imported first: the SDK's notice about Node 20 would stand above every answer. Production runs Node 24. */
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";

using System;
using System.Text;
using Autoencoders.Tool;
using Autoencoders.Tool.Formats;

// Arrows and boxes, whatever the terminal's code page is.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return CommandLine.Run(args, Console.Out, Console.Error, Registry.Default);

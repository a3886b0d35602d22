using System;
using System.Text;
using Autoencoders.Tool.Formats;

namespace Autoencoders.Tool;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        // Arrows and boxes, whatever the terminal's code page is.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return CommandLine.Run(arguments, Console.Out, Console.Error, Registry.Default);
    }
}

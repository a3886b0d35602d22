using System.CommandLine;
using Autoencoders.Checkpoints;
using Autoencoders.Tool.Formats;
using Autoencoders.Tool.Terminal;

namespace Autoencoders.Tool.Commands;

/// <summary>The option <c>--out</c>: a file instead of the terminal, as a whole or not at all.</summary>
internal static class OutOption
{
    public static Option<string?> Create() => new("--out", "-o") { Description = "Write a file instead of the terminal.", HelpName = "file" };

    /// <summary>Writes to the file that was named, or else to the terminal, there in colours where they are wanted.</summary>
    /// <exception cref="ToolException">It is not text, and no file was named.</exception>
    public static void Write(this ParseResult result, Option<string?> option, Content content, Option<string?>? color = null, TextLook look = TextLook.Plain)
    {
        if (result.GetValue(option) is { } path)
        {
            AtomicFile.Write(path, stream => stream.Write(content.Bytes));
            return;
        }

        string text = content.Text ?? throw new ToolException("This format is not text; name a file for it with --out.");
        if (color is null)
            result.InvocationConfiguration.Output.Write(text);
        else
            result.Print(color, result.InvocationConfiguration.Output, text, look);
    }
}

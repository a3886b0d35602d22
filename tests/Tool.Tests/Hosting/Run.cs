using System.IO;
using Autoencoders.Tool;
using Autoencoders.Tool.Formats;

namespace Autoencoders.ToolTests.Hosting;

/// <summary>What a command line came to.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">What was printed.</param>
/// <param name="Errors">What was printed where errors go.</param>
internal sealed record Run(int Code, string Output, string Errors)
{
    /// <summary>The assembly of these tests, which has models.</summary>
    public static string Own => typeof(Run).Assembly.Location;

    public static Run Of(params string[] arguments) => With(Registry.Default, arguments);

    public static Run With(Registry registry, params string[] arguments)
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        int code = CommandLine.Run(arguments, output, errors, registry);
        return new Run(code, output.ToString(), errors.ToString());
    }

    /// <summary>What is printed where all goes well.</summary>
    public static string Successful(params string[] arguments)
    {
        Run run = Of(arguments);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        return run.Output;
    }

    /// <summary>The one sentence of a command line that fails, and prints nothing else.</summary>
    public static string Refused(int code, params string[] arguments) => Of(arguments).Refusal(code);

    /// <summary>The one sentence of a run that failed.</summary>
    public string Refusal(int code)
    {
        Assert.Equal((code, ""), (Code, Output));
        Assert.EndsWith("\n", Errors, System.StringComparison.Ordinal);
        return Assert.Single(Errors[..^1].Split('\n'));
    }
}

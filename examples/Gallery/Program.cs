using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using Autoencoders.Gallery.Commands;

var root = new RootCommand("Autoencoders from well-known tutorials and their kin: list them, print their tables, train them, use what they learnt. Without a command it trains 'simple'.")
{
    ListCommand.Create(),
    SummaryCommand.Create(),
    DiagramCommand.Create(),
    TrainCommand.Create(),
    ReconstructCommand.Create(),
    EncodeCommand.Create(),
    SampleCommand.Create(),
};
ParseResult command = root.Parse(args.Length == 0 ? ["train", "simple"] : args);

// Above a page of help nobody sees what was wrong.
if (command.Action is ParseErrorAction mistake)
    (mistake.ShowHelp, mistake.ShowTypoCorrections) = (false, false);
try
{
    return command.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception problem) when (Problem.Explain(problem) is { } sentence)
{
    Console.Error.WriteLine(sentence);
    return 1;
}

using System.CommandLine;
using Autoencoders.Gallery.Commands;

var root = new RootCommand("Autoencoders from five tutorials: list them, print their tables, train them. Without a command it trains 'simple'.")
{
    ListCommand.Create(),
    SummaryCommand.Create(),
    TrainCommand.Create(),
};
return root.Parse(args.Length == 0 ? ["train", "simple"] : args).Invoke();

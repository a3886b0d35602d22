// kind: larger than memory or budget
// id: AE0402
// message: 2,359,376 multiply-adds a sample, budget 1,300,000. BudgetOfABlockStage 'budget_of_a_block_stage' × 4 holds 2,359,296 of them, Dense 'dense' 80. BudgetOfABlockStage 'budget_of_a_block_stage' with 2 repeats instead of 4 fits.
using Autoencoders;

[Block, Conv2D(8, 3, Activation.Relu, Padding.Same)]
internal sealed class BudgetOfABlockStage;

[Model, Input(32, 32, 8)]
[Use<BudgetOfABlockStage>(Repeat = 4), GlobalAveragePooling2D, Dense(10), Budget(MaxMultiplyAdds = [|1_300_000|])]
internal partial class Net;

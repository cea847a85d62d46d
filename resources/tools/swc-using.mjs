// Loaded before dependency-cruiser (node --import). The walker that it takes from @swc/core stops at `using x = …`,
// which the parser itself understands: this teaches the walker that one statement.
import visitors from '@swc/core/Visitor.js';

const { prototype } = visitors.Visitor;
const visitOther = prototype.visitStatement;

prototype.visitStatement = function visitStatement(statement) {
  if (statement.type !== 'UsingDeclaration') return visitOther.call(this, statement);
  statement.decls = this.visitVariableDeclarators(statement.decls);
  return statement;
};
